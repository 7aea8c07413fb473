package io.spillover.propagation;

import io.spillover.quantity.Quality;
import org.jspecify.annotations.Nullable;

/** Draws small rivers for tests: reaches of known width and slope, discharge and area growing together. */
public final class Sketch {

    public static final double SLOPE = 3e-4;

    private final World.Builder builder = World.builder("test");

    /** A section with a mean discharge; area 100 km² for each m³/s. */
    public static SectionFacts section(double meanM3PerS) {
        return new SectionFacts(
                100 * meanM3PerS, meanM3PerS, 2 * meanM3PerS, 0.5 * meanM3PerS, Double.NaN, 8 * Math.sqrt(meanM3PerS));
    }

    public Sketch river(String... ids) {
        for (String id : ids) {
            builder.river(id);
        }
        return this;
    }

    public Sketch reach(String id, double fromKm, double toKm, double meanM3PerS, @Nullable String down) {
        return reach(id, fromKm, toKm, meanM3PerS, down, null, 0);
    }

    /** The id is river-number, such as A-1. */
    public Sketch reach(
            String id,
            double fromKm,
            double toKm,
            double meanM3PerS,
            @Nullable String down,
            @Nullable String branch,
            double share) {
        String river = id.substring(0, id.indexOf('-'));
        int seq = Integer.parseInt(id.substring(id.indexOf('-') + 1));
        SectionFacts section = section(meanM3PerS);
        return reach(new ReachFacts(
                id, river, seq, fromKm - toKm, SLOPE, fromKm, toKm, section, section, Quality.B, down, branch, share));
    }

    public Sketch reach(ReachFacts facts) {
        builder.reach(facts);
        return this;
    }

    public Sketch city(String... ids) {
        for (String id : ids) {
            builder.city(new CityFacts(id, 30, 110, 1_000_000, 5000));
        }
        return this;
    }

    public Sketch passage(String city, String river, double entryKm, double seatKm, double exitKm) {
        return passage(city, river, 1, entryKm, seatKm, exitKm, Relation.SEAT);
    }

    public Sketch passage(
            String city, String river, int pass, double entryKm, double seatKm, double exitKm, Relation relation) {
        builder.passage(new PassageFacts(city, river, pass, seatKm, entryKm, exitKm, 5, relation));
        return this;
    }

    public Sketch facility(String id, String river, double km) {
        builder.facility(new FacilityFacts(id, "intake", null, river, km));
        return this;
    }

    public Sketch facility(FacilityFacts facts) {
        builder.facility(facts);
        return this;
    }

    public Sketch dam(String id, String river, double km, double storageM3, int firstYear, boolean routeThrough) {
        builder.dam(new DamFacts(id, river, km, storageM3, firstYear, routeThrough));
        return this;
    }

    public Sketch dam(DamFacts facts) {
        builder.dam(facts);
        return this;
    }

    public World build() {
        return builder.build();
    }
}
