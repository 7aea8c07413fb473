package io.spillover.hazard;

import static io.spillover.hazard.Bounds.must;
import static io.spillover.hazard.Bounds.range;

import io.spillover.problem.InvalidInputException;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Sector;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** How big a hazard of a mechanism can be, and what it needs. */
final class MagnitudeRules {

    private static final double MOST_PEOPLE = 1e9;

    private MagnitudeRules() {}

    static void check(
            Mechanism mechanism, SourceKind kind, boolean covers, Instant start, Duration duration, Magnitude m) {
        foreign(mechanism, m);
        Bounds.text("magnitude.substance", m.substance(), false, 200);
        switch (mechanism) {
            case RIVER_FLOOD -> {
                flood(m);
                rain(m, kind, covers, start, duration);
            }
            case RIVER_POLLUTANT -> spill(m);
            case AIRBORNE -> AirRules.check(m.release(), start);
            case EPIDEMIC -> outbreak(m.outbreak());
            case INFRASTRUCTURE, SUPPLY_CHAIN -> outage(m.outage(), duration);
            case FOOTPRINT -> AreaRules.check(m.area(), kind == SourceKind.CITY || covers, start, duration);
            case TRIGGERED -> {}
        }
    }

    private static void foreign(Mechanism mechanism, Magnitude m) {
        boolean river = SourceRules.onRivers(mechanism);
        notHere(mechanism, "peakDischargeM3PerS", m.peakDischargeM3PerS(), mechanism == Mechanism.RIVER_FLOOD);
        notHere(mechanism, "massKg", m.massKg(), mechanism == Mechanism.RIVER_POLLUTANT);
        notHere(mechanism, "limitMgPerL", m.limitMgPerL(), mechanism == Mechanism.RIVER_POLLUTANT);
        notHere(mechanism, "decayPerDay", m.decayPerDay(), mechanism == Mechanism.RIVER_POLLUTANT);
        notHere(mechanism, "sourceDischargeM3PerS", m.sourceDischargeM3PerS(), river);
        notHere(mechanism, "breach", m.breach(), mechanism == Mechanism.RIVER_FLOOD);
        notHere(mechanism, "release", m.release(), mechanism == Mechanism.AIRBORNE);
        notHere(mechanism, "outbreak", m.outbreak(), mechanism == Mechanism.EPIDEMIC);
        notHere(
                mechanism,
                "outage",
                m.outage(),
                mechanism == Mechanism.INFRASTRUCTURE || mechanism == Mechanism.SUPPLY_CHAIN);
        notHere(mechanism, "area", m.area(), mechanism == Mechanism.FOOTPRINT || mechanism == Mechanism.RIVER_FLOOD);
    }

    private static void notHere(Mechanism mechanism, String part, @Nullable Object value, boolean fits) {
        if (value != null && !fits) {
            throw new InvalidInputException(
                    "magnitude." + part, "What travels as " + mechanism + " has no magnitude." + part + ".");
        }
    }

    private static void flood(Magnitude m) {
        range("magnitude.peakDischargeM3PerS", m.peakDischargeM3PerS(), 1e-3, 1e6, "m³/s");
        range("magnitude.sourceDischargeM3PerS", m.sourceDischargeM3PerS(), 1e-3, 1e6, "m³/s");
        var breach = m.breach();
        if (breach != null) {
            range("magnitude.breach.volumeM3", breach.volumeM3(), 1, 1e12, "m³");
            range("magnitude.breach.headM", breach.headM(), 0.1, 400, "m");
        }
    }

    /** A flood may be said by the rain that makes it instead of by its crest. */
    private static void rain(Magnitude m, SourceKind kind, boolean covers, Instant start, Duration duration) {
        var rain = m.area();
        if (rain == null) {
            return;
        }
        if (kind != SourceKind.AREA || m.breach() != null || m.peakDischargeM3PerS() != null) {
            throw new InvalidInputException(
                    "magnitude.area",
                    "A flood from rain starts from an AREA and has neither a breach nor a crest of its own.");
        }
        if (!"mm/h".equals(rain.unit())) {
            throw new InvalidInputException(
                    "magnitude.area.unit", "Rain that makes a flood is given in mm/h, not in " + rain.unit() + ".");
        }
        if (duration.isZero()) {
            throw new InvalidInputException("duration", "Rain lasts some time: the duration must be above 0.");
        }
        AreaRules.check(rain, covers, start, duration);
    }

    private static void spill(Magnitude m) {
        must("magnitude.massKg", m.massKg(), "A spill needs the mass that was released, in kg.");
        must(
                "magnitude.limitMgPerL",
                m.limitMgPerL(),
                "A spill needs the concentration from which it counts, in mg/L.");
        range("magnitude.sourceDischargeM3PerS", m.sourceDischargeM3PerS(), 1e-3, 1e6, "m³/s");
        range("magnitude.massKg", m.massKg(), 1e-6, 1e12, "kg");
        range("magnitude.limitMgPerL", m.limitMgPerL(), 1e-12, 1e6, "mg/L");
        range("magnitude.decayPerDay", m.decayPerDay(), 0, 1e3, "per day");
    }

    private static void outbreak(@Nullable Outbreak o) {
        if (o == null) {
            throw new InvalidInputException(
                    "magnitude.outbreak", "An epidemic needs its outbreak: infectious people and how it spreads.");
        }
        range("magnitude.outbreak.infectious", o.infectious(), 1e-3, MOST_PEOPLE, "people");
        range("magnitude.outbreak.infectiousDays", o.infectiousDays(), 0.01, 3_650, "days");
        range("magnitude.outbreak.latentDays", o.latentDays(), 0.01, 3_650, "days");
        range("magnitude.outbreak.r0", o.r0(), 1e-3, 100, "");
        range("magnitude.outbreak.transmissionPerDay", o.transmissionPerDay(), 1e-4, 1e3, "per day");
        if ((o.r0() == null) == (o.transmissionPerDay() == null)) {
            throw new InvalidInputException(
                    "magnitude.outbreak.r0", "An outbreak needs either r0 or transmissionPerDay, not both.");
        }
    }

    private static void outage(@Nullable Outage o, Duration duration) {
        if (o == null || o.failures().isEmpty()) {
            throw new InvalidInputException(
                    "magnitude.outage.failures", "An outage needs at least one sector that fails.");
        }
        if (duration.isZero()) {
            throw new InvalidInputException("duration", "An outage lasts some time: the duration must be above 0.");
        }
        range("magnitude.outage.leastLoss", o.leastLoss(), 1e-6, 0.999, "");
        var failing = EnumSet.noneOf(Sector.class);
        for (int i = 0; i < o.failures().size(); i++) {
            var field = "magnitude.outage.failures[" + i + "]";
            var failure = o.failures().get(i);
            once(field, failure.sector(), failing);
            range(field + ".share", failure.share(), 1e-6, 1, "");
        }
        var returning = EnumSet.noneOf(Sector.class);
        for (int i = 0; i < o.recoveries().size(); i++) {
            var field = "magnitude.outage.recoveries[" + i + "]";
            var recovery = o.recoveries().get(i);
            once(field, recovery.sector(), returning);
            range(field + ".days", recovery.days(), 1e-3, 3_650, "days");
        }
    }

    private static void once(String field, @Nullable Sector sector, EnumSet<Sector> seen) {
        if (sector == null) {
            throw new InvalidInputException(field + ".sector", field + ".sector must be there.");
        }
        if (!seen.add(sector)) {
            throw new InvalidInputException(field + ".sector", "The sector " + sector + " is named twice.");
        }
    }
}
