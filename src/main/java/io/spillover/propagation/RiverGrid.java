package io.spillover.propagation;

import io.spillover.quantity.Quality;
import java.util.Arrays;

/**
 * The rivers of a {@link World} as flat arrays, about 60 bytes for a reach, its id counted. The reaches of a river are numbered
 * without gap from its source down. Unknown numbers are NaN.
 */
public final class RiverGrid {

    final Names riverIds;
    final ReachIds reachIds;
    final int[] firstReach;
    final float[] lengthKm;
    final float[] slope;
    final float[] toKm;
    final float[] riverTopKm;
    final byte[] quality;
    final int[] downstream;
    final int[] rank;
    final Inflows inflows;
    final Branches branches;
    final Sections sections;

    RiverGrid(RiverGridBuilder b) {
        riverIds = b.riverIds;
        reachIds = b.reachIds;
        firstReach = b.firstReach;
        lengthKm = b.lengthKm;
        slope = b.slope;
        toKm = b.toKm;
        riverTopKm = b.riverTopKm;
        quality = b.quality;
        downstream = b.downstream;
        rank = b.rank;
        inflows = b.inflows;
        branches = b.branches;
        sections = b.sections;
    }

    /** Returns the number of rivers. */
    public int riverCount() {
        return riverIds.size();
    }

    /** Returns the number of reaches. */
    public int reachCount() {
        return reachIds.size();
    }

    /** Returns the index of a river, −1 if it is unknown. */
    public int riverIndex(String id) {
        return riverIds.indexOf(id);
    }

    /** Returns the index of a reach, −1 if it is unknown. */
    public int reachIndex(String id) {
        return reachIds.indexOf(id);
    }

    /** Returns the id of a river. */
    public String riverId(int river) {
        return riverIds.get(river);
    }

    /** Returns the id of a reach. */
    public String reachId(int reach) {
        return reachIds.get(reach);
    }

    /** Returns the river a reach belongs to. */
    public int river(int reach) {
        int found = Arrays.binarySearch(firstReach, reach);
        return found >= 0 ? found : -found - 2;
    }

    /** Returns the first reach of a river; those of a river end before the first of the next. */
    public int firstReach(int river) {
        return firstReach[river];
    }

    /** Returns the reach of a river that holds a position: its upper end belongs to it, its lower end to the next one. */
    public int reachAt(int river, double kmToMouth) {
        int low = firstReach[river];
        int high = firstReach[river + 1] - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (toKm[middle] < (float) kmToMouth) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Returns the position kept inside the axis of the river. */
    public double onAxis(int river, double kmToMouth) {
        return Math.max(toKm[firstReach[river + 1] - 1], Math.min(riverTopKm[river], kmToMouth));
    }

    /** Returns the length in km, above 0. */
    public double lengthKm(int reach) {
        return lengthKm[reach];
    }

    /** Returns the slope, NaN if unknown. */
    public double slope(int reach) {
        return slope[reach];
    }

    /** Returns the km to the mouth of the upper end. */
    public double fromKm(int reach) {
        int river = river(reach);
        return reach == firstReach[river] ? riverTopKm[river] : toKm[reach - 1];
    }

    /** Returns the km to the mouth of the lower end. */
    public double toKm(int reach) {
        return toKm[reach];
    }

    /** Returns how far down the reach a position is: 0 at its upper end, 1 at its lower end. */
    public double share(int reach, double kmToMouth) {
        double from = fromKm(reach);
        double axisKm = from - toKm[reach];
        return axisKm <= 0 ? 0 : Math.max(0, Math.min(1, (from - kmToMouth) / axisKm));
    }

    /** Returns how well the length is known. */
    public Quality quality(int reach) {
        return Quality.values()[quality[reach]];
    }

    /** Returns the reach it flows into, −1 at the end. */
    public int downstream(int reach) {
        return downstream[reach];
    }

    /** Returns the second reach it flows into, −1 where the river does not divide. */
    public int branch(int reach) {
        return branches.target(reach);
    }

    /** Returns the share of the water that takes the branch, 0 where the river does not divide. */
    public double branchShare(int reach) {
        return branches.share(reach);
    }

    /** Returns the place of a reach in a topological order: every reach stands after all that flow into it. */
    public int rank(int reach) {
        return rank[reach];
    }

    /** Returns how many reaches flow into this one, branches counted. */
    public int upstreamCount(int reach) {
        return inflows.count(reach);
    }

    /** Returns one of the reaches that flow into this one. */
    public int upstream(int reach, int i) {
        return inflows.get(reach, i);
    }

    /** Returns the drainage area in km² at a share of the reach's length. */
    public double areaKm2(int reach, double share) {
        return sections.at(Sections.AREA, reach, share);
    }

    /** Returns the width in m at a share of the reach's length. */
    public double widthM(int reach, double share) {
        return sections.at(Sections.WIDTH, reach, share);
    }

    /** Returns the water level in m at a share of the reach's length. */
    public double elevationM(int reach, double share) {
        return sections.at(Sections.ELEVATION, reach, share);
    }

    /** Returns the discharge in m³/s at a share of the reach's length. */
    public double dischargeM3PerS(int reach, double share, Flow flow) {
        return flow.mix(
                sections.at(Sections.DRY, reach, share),
                sections.at(Sections.MEAN, reach, share),
                sections.at(Sections.FLOOD, reach, share));
    }
}
