package io.spillover.propagation.airborne;

import io.spillover.propagation.AirEvent;
import io.spillover.propagation.AirEvent.Wind;
import io.spillover.propagation.Cities;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Note.Fact;
import io.spillover.propagation.Sighting;
import java.util.ArrayList;
import java.util.List;

/** What an answer about the air rests on, and what it cannot be trusted for. */
final class AirNotes {

    /** One wind says little for longer than this. */
    private static final double ONE_WIND_S = 6 * 3600;

    private static final double CALM_M_PER_S = 1;

    private final Release release;
    private final AirEvent event;
    private final Conditions conditions;
    private final CityReading reading;

    AirNotes(Release release, AirEvent event, Conditions conditions, CityReading reading) {
        this.release = release;
        this.event = event;
        this.conditions = conditions;
        this.reading = reading;
    }

    List<Note> assumptions() {
        List<Note> notes = new ArrayList<>();
        AirDrivers drivers = release.drivers;
        if (event.release() instanceof AirEvent.Release.Ash ash) {
            Wind first = event.winds().get(0);
            notes.add(Note.of(
                    Code.ASH_BY_COLUMN_HEIGHT,
                    Fact.of("columnKm", ash.plumeHeightKm()),
                    Fact.of("rockM3PerS", Mastin.volumeM3PerS(ash.plumeHeightKm())),
                    Fact.of("eruptedKgPerS", Mastin.rateKgPerS(ash.plumeHeightKm())),
                    Fact.of("fineShare", ash.fineShare()),
                    Fact.of(
                            "fallsWithinKm",
                            Mastin.depositKm(first.speedMPerS(), 1000 * ash.plumeHeightKm(), ash.fallMPerS()))));
            if (event.durationS() == 0) {
                notes.add(Note.of(Code.ERUPTION_DURATION_ASSUMED, Fact.of("hours", Release.ASSUMED_ERUPTION_S / 3600)));
            }
        } else {
            notes.add(Note.of(
                    Code.AIR_SPREAD_BY_CLASS,
                    new Fact("spread", release.cloud.spread().name()),
                    new Fact("class", event.winds().get(0).stability().name()),
                    Fact.of("mixingLayerM", Cloud.mixingM(event.winds().get(0).stability()))));
        }
        notes.add(Note.of(
                Code.AIR_DRIVERS,
                Fact.of("directionDegrees", AirDrivers.DIRECTION_DEGREES),
                Fact.of("speedFactor", drivers.speedFactor()),
                Fact.of("classOffShareEachSide", release.cloud.ash() ? 0 : AirDrivers.CLASS_OFF_SHARE),
                Fact.of("massFactor", drivers.massFactor())));
        notes.add(Note.of(Code.TERRITORY_AS_DISC));
        if (reading.unknownAreas() > 0) {
            notes.add(Note.of(
                    Code.TERRITORY_RADIUS_ASSUMED,
                    Fact.of("cities", reading.unknownAreas()),
                    Fact.of("radiusKm", Cities.ASSUMED_TERRITORY_KM)));
        }
        Sighting used = release.used;
        if (used != null) {
            notes.add(Note.of(
                    Code.SIGHTING_SETS_WIND_SPEED,
                    new Fact("city", release.cities.id(used.city())),
                    Fact.of("hours", used.atS() / 3600),
                    Fact.of("speedFactor", drivers.likelySpeed())));
        }
        return notes;
    }

    List<Note> caveats() {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(Code.AIR_FLAT_AND_DRY));
        if (reading.far() > 0) {
            notes.add(Note.of(
                    Code.AIR_FAR_ONLY_ARRIVAL,
                    Fact.of("cities", reading.far()),
                    Fact.of("beyondKm", CityReading.FAR_KM),
                    Fact.of("beyondHours", CityReading.LATE_S / 3600),
                    Fact.of("intensityFactor", CityReading.FAR_FACTOR)));
        }
        Wind last = event.winds().get(event.winds().size() - 1);
        double latest = reading.entries().stream()
                .mapToDouble(e -> e.window().peak().likely())
                .max()
                .orElse(0);
        if (latest - last.fromS() > ONE_WIND_S) {
            notes.add(Note.of(
                    Code.LAST_WIND_HELD,
                    Fact.of("sinceHours", last.fromS() / 3600),
                    Fact.of("untilHours", latest / 3600)));
        }
        double least =
                event.winds().stream().mapToDouble(Wind::speedMPerS).min().orElse(CALM_M_PER_S);
        if (least < CALM_M_PER_S) {
            notes.add(Note.of(Code.AIR_CALM, Fact.of("metresPerSecond", least)));
        }
        if (release.paths.extentKm() >= Paths.FARTHEST_KM) {
            notes.add(Note.of(Code.AIR_FOLLOWED_SO_FAR, Fact.of("km", Paths.FARTHEST_KM)));
        }
        int unused = 0;
        for (Sighting sighting : conditions.sightings()) {
            unused += sighting.equals(release.used) ? 0 : 1;
        }
        if (unused > 0) {
            notes.add(Note.of(Code.SIGHTINGS_NOT_USED, Fact.of("sightings", unused)));
        }
        return notes;
    }
}
