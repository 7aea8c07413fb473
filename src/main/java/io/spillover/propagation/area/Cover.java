package io.spillover.propagation.area;

/** How an area covers one city in one course; overwritten by each search. */
final class Cover {

    /** Whether some of it is covered at the least intensity or more. */
    boolean covered;

    double firstS;
    double peakS;
    double endS;
    double intensity;

    /** The largest share of the territory covered at once by one part of the area. */
    double share;

    /** How far the seat stays from the area, km. */
    double gapKm;

    /** The part of the area that came first. */
    int patch;

    /** The highest intensity below the least one that touched the city, 0 if none did. */
    double faint;

    void clear() {
        covered = false;
        firstS = Double.POSITIVE_INFINITY;
        peakS = Double.POSITIVE_INFINITY;
        endS = 0;
        intensity = 0;
        share = 0;
        gapKm = Double.POSITIVE_INFINITY;
        patch = -1;
        faint = 0;
    }

    void touch(int by, double fromS, double atS, double toS, double strength, double part, double gap) {
        if (!covered || strength > intensity) {
            intensity = strength;
            peakS = atS;
        }
        if (!covered || fromS < firstS) {
            firstS = fromS;
            patch = by;
        }
        covered = true;
        endS = Math.max(endS, toS);
        share = Math.max(share, part);
        gapKm = Math.min(gapKm, gap);
    }
}
