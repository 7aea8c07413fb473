package io.spillover.hazard;

import io.spillover.problem.InvalidInputException;
import io.spillover.quantity.Mechanism;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where hazards of a mechanism can start. */
final class SourceRules {

    private static final int MOST_COVERED = 2_000;
    private static final Set<SourceKind> ON_RIVERS = EnumSet.of(
            SourceKind.RIVER_POINT, SourceKind.CITY, SourceKind.RESERVOIR, SourceKind.FACILITY, SourceKind.AREA);
    private static final Set<SourceKind> IN_CITIES =
            EnumSet.of(SourceKind.CITY, SourceKind.RESERVOIR, SourceKind.FACILITY, SourceKind.AREA);
    private static final Map<Mechanism, Set<SourceKind>> KINDS = Map.of(
            Mechanism.RIVER_FLOOD,
            ON_RIVERS,
            Mechanism.RIVER_POLLUTANT,
            ON_RIVERS,
            Mechanism.AIRBORNE,
            EnumSet.of(SourceKind.CITY, SourceKind.RESERVOIR, SourceKind.FACILITY, SourceKind.POINT),
            Mechanism.EPIDEMIC,
            IN_CITIES,
            Mechanism.INFRASTRUCTURE,
            IN_CITIES,
            Mechanism.SUPPLY_CHAIN,
            IN_CITIES,
            Mechanism.FOOTPRINT,
            EnumSet.of(SourceKind.CITY, SourceKind.AREA, SourceKind.POINT));

    private SourceRules() {}

    static boolean onRivers(Mechanism mechanism) {
        return mechanism == Mechanism.RIVER_FLOOD || mechanism == Mechanism.RIVER_POLLUTANT;
    }

    /** Returns whether the facility or reservoir it starts at must stand in a known city. */
    static boolean inCities(Mechanism mechanism) {
        return KINDS.getOrDefault(mechanism, Set.of()).equals(IN_CITIES);
    }

    static void fits(Mechanism mechanism, SourceKind kind) {
        var kinds = KINDS.get(mechanism);
        if (kinds == null) {
            throw new InvalidInputException(
                    "mechanism", "A hazard cannot be declared as " + mechanism + ": it follows from another hazard.");
        }
        if (!kinds.contains(kind)) {
            throw new InvalidInputException(
                    "source.kind",
                    "What travels as " + mechanism + " cannot start at a source of kind " + kind + ", only at "
                            + kinds.stream().map(Enum::name).collect(Collectors.joining(", ")) + ".");
        }
    }

    static void check(Mechanism mechanism, HazardSource source, Magnitude magnitude) {
        fits(mechanism, source.kind());
        switch (source.kind()) {
            case RIVER_POINT -> {
                if (source.riverId() == null || source.kmToMouth() == null) {
                    throw new InvalidInputException("source", "A river point needs both riverId and kmToMouth.");
                }
                Bounds.range("source.kmToMouth", source.kmToMouth(), 0, 20_000, "km");
            }
            case AREA -> area(mechanism, source, magnitude);
            case POINT ->
                Bounds.must("source.point", source.point(), "A source of kind POINT needs its latitude and longitude.");
            case CITY, RESERVOIR, FACILITY ->
                Bounds.must(
                        "source.placeId",
                        source.placeId(),
                        "A source of kind " + source.kind() + " needs the id of its place.");
        }
    }

    private static void area(Mechanism mechanism, HazardSource source, Magnitude magnitude) {
        var shape = magnitude.area();
        if (source.area().isEmpty() && (shape == null || !shape.shaped())) {
            throw new InvalidInputException(
                    "source.area",
                    onRivers(mechanism)
                            ? "An area needs at least one city or reach."
                            : "An area needs at least one city"
                                    + (mechanism == Mechanism.FOOTPRINT ? " or a shape." : "."));
        }
        Bounds.atMost("source.area", source.area(), MOST_COVERED);
        var seen = new HashSet<String>();
        for (var cover : source.area()) {
            Bounds.range("source.area.share", cover.share(), onRivers(mechanism) ? 0 : 1e-6, 1, "");
            if (!onRivers(mechanism) && !cover.city()) {
                throw new InvalidInputException(
                        "source.area.city", "What travels as " + mechanism + " covers cities, not reaches.");
            }
            if (!seen.add(cover.city() + cover.id())) {
                throw new InvalidInputException("source.area.id", "The area names \"" + cover.id() + "\" twice.");
            }
        }
    }
}
