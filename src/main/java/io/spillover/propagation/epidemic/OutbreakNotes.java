package io.spillover.propagation.epidemic;

import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Note.Fact;
import java.util.ArrayList;
import java.util.List;

/** Writes down what an answer about an outbreak rests on. */
final class OutbreakNotes {

    /** From this share of growth on, travel is no longer much slower than growth. */
    private static final double SLOW_TRAVEL = 0.1;

    private final Outbreak outbreak;
    private final List<Note> assumptions = new ArrayList<>();
    private final List<Note> caveats = new ArrayList<>();

    OutbreakNotes(Outbreak outbreak) {
        this.outbreak = outbreak;
    }

    List<Note> assumptions() {
        return assumptions;
    }

    List<Note> caveats() {
        return caveats;
    }

    void arrivals(double leavingPerDay, int pastPeak) {
        growth();
        assumptions.add(Note.of(Code.ARRIVAL_IS_FIRST_IMPORT));
        assumptions.add(Note.of(Code.LOCAL_COURSE_ALONE));
        assumptions.add(Note.of(Code.SOURCE_COUNT_WITHIN_FACTOR, Fact.of("factor", ArrivalBand.SEED_FACTOR)));
        assumptions.add(Note.of(Code.DRIVERS_COMONOTONE));
        common(leavingPerDay);
        if (pastPeak > 0) {
            caveats.add(Note.of(Code.ORIGIN_PAST_ITS_PEAK, Fact.of("cities", pastPeak)));
        }
        caveats.add(Note.of(
                Code.IMPORT_MAY_DIE_OUT,
                Fact.of("probability", Math.min(1, 1 / outbreak.growth().r0()))));
    }

    void courses(double leavingPerDay, double stepDays, double lastDay) {
        growth();
        assumptions.add(Note.of(Code.ARRIVAL_IS_ONE_INFECTIOUS));
        assumptions.add(Note.of(Code.TRAVEL_AS_EXCHANGE));
        assumptions.add(
                Note.of(Code.COURSE_TIME_STEP, Fact.of("stepDays", stepDays), Fact.of("lastDay", Math.rint(lastDay))));
        common(leavingPerDay);
        caveats.add(Note.of(Code.COURSE_WITHOUT_CHANCE));
    }

    void fading() {
        travel();
        sightings();
        caveats.add(
                Note.of(Code.NO_GROWTH, Fact.of("R0", outbreak.growth().r0()), Fact.of("leastR0", Growth.LEAST_R0)));
        caveats.add(Note.of(Code.ARRIVALS_LITTLE_SKILL));
    }

    private void growth() {
        Growth growth = outbreak.growth();
        assumptions.add(Note.of(
                Code.GROWTH_OF_DISEASE,
                Fact.of("R0", growth.r0()),
                Fact.of("growthPerDay", growth.ratePerDay()),
                Fact.of("doublingDays", Math.log(2) / growth.ratePerDay())));
        assumptions.add(Note.of(Code.GROWTH_WITHIN_FACTOR, Fact.of("factor", ArrivalBand.GROWTH_FACTOR)));
        assumptions.add(Note.of(Code.EVERYBODY_SUSCEPTIBLE, Fact.of("finalShare", Growth.finalSize(growth.r0()))));
    }

    private void common(double leavingPerDay) {
        travel();
        sightings();
        double growth = outbreak.growth().ratePerDay();
        if (leavingPerDay > SLOW_TRAVEL * growth) {
            caveats.add(Note.of(
                    Code.TRAVEL_NOT_SLOW, Fact.of("leavingPerDay", leavingPerDay), Fact.of("growthPerDay", growth)));
        }
        caveats.add(Note.of(Code.ARRIVALS_LITTLE_SKILL));
    }

    private void travel() {
        TravelNet travel = outbreak.travel();
        int cities = travel.modelledCities.cardinality();
        if (cities > 0) {
            assumptions.add(Note.of(
                    Code.FLOWS_BY_RADIATION_MODEL,
                    Fact.of("cities", cities),
                    Fact.of("links", travel.modelledLinks.cardinality()),
                    Fact.of("leastPerDay", TravelNet.LEAST_PER_DAY),
                    Fact.of("mostPartners", TravelNet.MOST_PARTNERS)));
            assumptions.add(Note.of(Code.TRAVEL_SHARE_ASSUMED, Fact.of("sharePerDay", TravelNet.SHARE_PER_DAY)));
            assumptions.add(Note.of(Code.FLOWS_WITHIN_FACTOR, Fact.of("factor", ArrivalBand.FLOW_FACTOR)));
        }
        int unknown = travel.unknownPeople();
        if (unknown > 0) {
            assumptions.add(Note.of(
                    Code.POPULATION_ASSUMED, Fact.of("cities", unknown), Fact.of("people", TravelNet.UNKNOWN_PEOPLE)));
        }
    }

    private void sightings() {
        if (outbreak.sightingsUsed() > 0) {
            assumptions.add(Note.of(Code.SIGHTINGS_ANCHOR, Fact.of("cities", outbreak.sightingsUsed())));
        }
        if (outbreak.sightingsLeftOut() > 0) {
            caveats.add(Note.of(Code.SIGHTINGS_LEFT_OUT, Fact.of("sightings", outbreak.sightingsLeftOut())));
        }
    }
}
