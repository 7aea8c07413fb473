package io.spillover.propagation.pollutant;

/**
 * The times of a dissolved substance under way, in one case: the early, likely or late one, or one that was drawn. Not changed
 * after it is made. Without a sighting the shifts are 0; a sighting sets the travel time, and shifts each phase that was seen to
 * where it was seen.
 *
 * @param travelS travel time of the peak of a sudden release, s
 * @param capS arrives no later than this, from an earlier slick that joined; infinite without one
 * @param tailS ends no earlier than this: it never falls along the way
 * @param firstShiftS first arrival, seen minus computed
 * @param peakShiftS peak, seen minus computed
 * @param endShiftS end, seen minus computed
 * @param endSeen whether an end was seen
 */
record Track(
        double travelS,
        double capS,
        double tailS,
        double firstShiftS,
        double peakShiftS,
        double endShiftS,
        boolean endSeen) {

    static final Track BEGIN = new Track(0, Double.POSITIVE_INFINITY, 0, 0, 0, 0, false);

    /** Jobson's curve is not read closer to the source than this; nearer, a slick is not mixed over the river anyway. */
    private static final double NEAREST_S = 3600;

    /** Returns the unit peak concentration in 1e-6/s; the mean discharge is unknown where the relative one is NaN. */
    double unitPeak(double relativeDischarge) {
        double hours = Math.max(NEAREST_S, travelS) / 3600;
        return Double.isNaN(relativeDischarge)
                ? Jobson.unitPeakAreaOnly(hours)
                : Jobson.unitPeak(hours, relativeDischarge);
    }

    double first(double startS) {
        return Math.min(capS, startS + Jobson.leading(travelS) + firstShiftS);
    }

    /**
     * Returns when it is strongest.
     *
     * @param startS when the release began
     * @param emittedS how long after that it was strongest at the source
     */
    double peak(double startS, double emittedS) {
        return Math.max(first(startS), startS + travelS + emittedS + peakShiftS);
    }

    double end(double startS, double emittedS, double durationS, double relativeDischarge) {
        double computed = computedEnd(startS, durationS, relativeDischarge) + endShiftS;
        return Math.max(Math.max(computed, peak(startS, emittedS)), tailS);
    }

    private double computedEnd(double startS, double durationS, double relativeDischarge) {
        return startS + Jobson.leading(travelS) + Jobson.passageS(unitPeak(relativeDischarge)) + durationS;
    }

    /** Adds a time spent on the way or in a pool. */
    Track later(double seconds) {
        return new Track(
                travelS + seconds, capS + Jobson.leading(seconds), tailS, firstShiftS, peakShiftS, endShiftS, endSeen);
    }

    Track withTail(double newTailS) {
        return new Track(travelS, capS, newTailS, firstShiftS, peakShiftS, endShiftS, endSeen);
    }

    /** Joins a weaker one: this gives the peak, the first arrival is that of either. */
    Track joined(double startS, Track weaker, double weakerStartS, double newTailS) {
        return new Track(
                travelS,
                Math.min(first(startS), weaker.first(weakerStartS)),
                newTailS,
                firstShiftS,
                peakShiftS,
                endShiftS,
                endSeen);
    }

    /**
     * Goes through what was seen. The travel time so far becomes that of the first arrival if that was seen, else of the peak,
     * else it changes as the end did; each phase that was seen is then shifted to it.
     *
     * @param seen what was seen
     * @param off where in the tolerance of the sightings: −1 its early end, 1 its late end
     * @param startS when the release began
     * @param emittedS how long after that it was strongest at the source
     * @param emittedForAgeS the same, as it counts for the travel time of a peak that was seen
     */
    Track through(
            Seen seen,
            double off,
            double startS,
            double emittedS,
            double emittedForAgeS,
            double durationS,
            double relativeDischarge) {
        double age = travelS;
        if (seen.sawFirst()) {
            age = (seen.firstS(off) - startS) / Jobson.leading(1);
        } else if (seen.sawPeak()) {
            age = seen.peakS(off) - startS - emittedForAgeS;
        } else if (seen.sawEnd()) {
            double computed = end(startS, emittedS, durationS, relativeDischarge);
            age = computed > startS ? travelS * (seen.endS(off) - startS) / (computed - startS) : travelS;
        }
        Track aged = new Track(
                Math.max(0, age),
                Double.POSITIVE_INFINITY,
                endSeen ? tailS : 0,
                firstShiftS,
                peakShiftS,
                endShiftS,
                endSeen);
        double front = startS + Jobson.leading(aged.travelS);
        return new Track(
                aged.travelS,
                aged.capS,
                seen.sawEnd() ? 0 : aged.tailS,
                seen.sawFirst() ? seen.firstS(off) - front : firstShiftS,
                seen.sawPeak() ? seen.peakS(off) - startS - aged.travelS - emittedS : peakShiftS,
                seen.sawEnd() ? seen.endS(off) - aged.computedEnd(startS, durationS, relativeDischarge) : endShiftS,
                endSeen || seen.sawEnd());
    }
}
