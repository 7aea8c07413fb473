package io.spillover.propagation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The network at one version: cities, rivers and what lies on them, links and supplies. Immutable, int-indexed, shared by all threads. */
public final class World {

    private final String version;
    private final Cities cities;
    private final RiverGrid rivers;
    private final Passages passages;
    private final Facilities facilities;
    private final Dams dams;
    private final Stops stops;
    private final Links links;
    private final Supplies supplies;

    private World(Builder b) {
        version = b.version;
        cities = new Cities(b.cities);
        rivers = new RiverGrid(new RiverGridBuilder(b.rivers, b.reaches));
        b.check(cities, rivers);
        List<PassageFacts> sorted = new ArrayList<>(b.passages);
        sorted.sort(Comparator.<PassageFacts>comparingInt(p -> rivers.riverIndex(p.riverId()))
                .thenComparing(Comparator.comparingDouble(PassageFacts::entryKm).reversed())
                .thenComparing(PassageFacts::cityId)
                .thenComparingInt(PassageFacts::passNo));
        passages = new Passages(sorted, cities, rivers);
        facilities = new Facilities(b.facilities, cities, rivers);
        dams = new Dams(b.dams, rivers);
        stops = new Stops(rivers, passages, facilities, dams);
        links = new Links(b.links, cities);
        supplies = new Supplies(b.supplies, cities);
    }

    /** Starts a network; the version is the caller's and comes back unchanged. */
    public static Builder builder(String version) {
        return new Builder(version);
    }

    /** Returns the version given by whoever built it. */
    public String version() {
        return version;
    }

    /** Returns the cities. */
    public Cities cities() {
        return cities;
    }

    /** Returns the rivers and their reaches. */
    public RiverGrid rivers() {
        return rivers;
    }

    /** Returns where rivers run through cities. */
    public Passages passages() {
        return passages;
    }

    /** Returns intakes, gauges, plants and towns, on rivers and off them. */
    public Facilities facilities() {
        return facilities;
    }

    /** Returns the dams. */
    public Dams dams() {
        return dams;
    }

    /** Returns what lies along each reach. */
    public Stops stops() {
        return stops;
    }

    /** Returns the transport links. */
    public Links links() {
        return links;
    }

    /** Returns what sectors need from each other. */
    public Supplies supplies() {
        return supplies;
    }

    /** Returns the index of a city, −1 if it is unknown. */
    public int cityIndex(String id) {
        return cities.indexOf(id);
    }

    /** Returns the reach of a river that holds a position. */
    public int reachAt(int river, double kmToMouth) {
        return rivers.reachAt(river, kmToMouth);
    }

    /** Collects a network by string ids, in any order; {@link #build()} checks it. */
    public static final class Builder {

        /** How far a position may lie beyond the ends of its river's axis before it is taken for a mistake. */
        private static final double OFF_AXIS_KM = 25;

        private final String version;
        private final List<CityFacts> cities = new ArrayList<>();
        private final List<String> rivers = new ArrayList<>();
        private final ReachRows reaches = new ReachRows();
        private final List<PassageFacts> passages = new ArrayList<>();
        private final List<FacilityFacts> facilities = new ArrayList<>();
        private final List<DamFacts> dams = new ArrayList<>();
        private final LinkRows links = new LinkRows();
        private final List<SupplyFacts> supplies = new ArrayList<>();

        private Builder(String version) {
            this.version = version;
        }

        /** Adds a city. */
        public Builder city(CityFacts city) {
            cities.add(city);
            return this;
        }

        /** Adds a river. */
        public Builder river(String id) {
            rivers.add(id);
            return this;
        }

        /** Adds a reach. */
        public Builder reach(ReachFacts reach) {
            reaches.add(reach);
            return this;
        }

        /** Adds a passage. */
        public Builder passage(PassageFacts passage) {
            passages.add(passage);
            return this;
        }

        /** Adds a facility. */
        public Builder facility(FacilityFacts facility) {
            facilities.add(facility);
            return this;
        }

        /** Adds a dam. */
        public Builder dam(DamFacts dam) {
            dams.add(dam);
            return this;
        }

        /**
         * Adds a transport link.
         *
         * @throws IllegalArgumentException if its length, time or flow is negative
         */
        public Builder link(LinkFacts link) {
            links.add(link);
            return this;
        }

        /** Adds what one sector needs from another. */
        public Builder supply(SupplyFacts supply) {
            supplies.add(supply);
            return this;
        }

        /**
         * Builds the network.
         *
         * @throws IllegalArgumentException if an id is unknown or given twice, a position lies off its river, the reaches of a
         *     river leave a gap or the reaches form a cycle
         */
        public World build() {
            return new World(this);
        }

        private void check(Cities known, RiverGrid grid) {
            Set<String> seen = new HashSet<>();
            for (PassageFacts p : passages) {
                String what = "Passage " + p.passNo() + " of " + p.cityId();
                if (known.indexOf(p.cityId()) < 0) {
                    throw new IllegalArgumentException(what + " on " + p.riverId() + ": the city is unknown");
                }
                onRiver(what, p.riverId(), p.entryKm(), grid);
                onRiver(what, p.riverId(), p.exitKm(), grid);
                if (!seen.add(p.cityId() + '\n' + p.riverId() + '\n' + p.passNo())) {
                    throw new IllegalArgumentException(what + " on " + p.riverId() + " is given twice");
                }
            }
            for (FacilityFacts f : facilities) {
                String what = "Facility " + f.id();
                String riverId = f.riverId();
                if (riverId != null) {
                    onRiver(what, riverId, f.km(), grid);
                }
                String city = f.cityId();
                if (city != null && known.indexOf(city) < 0) {
                    throw new IllegalArgumentException(what + ": the city " + city + " is unknown");
                }
                once(what, seen);
            }
            for (DamFacts d : dams) {
                onRiver("Dam " + d.id(), d.riverId(), d.km(), grid);
                once("Dam " + d.id(), seen);
            }
            for (SupplyFacts s : supplies) {
                once("Supply " + s.key(), seen);
                if (!(s.dependency() >= 0 && s.dependency() <= 1 && s.inventoryDays() >= 0)) {
                    throw new IllegalArgumentException("Supply " + s.key() + ": dependency " + s.dependency()
                            + " must be from 0 to 1 and inventory " + s.inventoryDays() + " days not negative");
                }
            }
        }

        private static void once(String what, Set<String> seen) {
            if (!seen.add(what)) {
                throw new IllegalArgumentException(what + " is given twice");
            }
        }

        private static void onRiver(String what, String riverId, double km, RiverGrid grid) {
            int river = grid.riverIndex(riverId);
            if (river < 0) {
                throw new IllegalArgumentException(what + ": the river " + riverId + " is unknown");
            }
            if (!(Math.abs(grid.onAxis(river, km) - km) <= OFF_AXIS_KM)) {
                throw new IllegalArgumentException(what + ": km " + km + " is not on river " + riverId);
            }
        }
    }
}
