package io.spillover.hazard.graphql;

import io.spillover.hazard.HazardChange;
import io.spillover.hazard.HazardDraft;
import io.spillover.hazard.HazardSource;
import io.spillover.hazard.HazardStatus;
import io.spillover.hazard.Magnitude;
import io.spillover.hazard.SourceKind;
import io.spillover.platform.api.GlobalId;
import io.spillover.problem.InvalidInputException;
import io.spillover.quantity.GeoPoint;
import io.spillover.quantity.Mechanism;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inputs of the hazards' mutations as the schema has them. */
final class HazardInputs {

    private HazardInputs() {}

    record Declare(
            String region,
            @Nullable String code,
            String name,
            @Nullable String nameZh,
            String typeCode,
            Mechanism mechanism,
            HazardStatus status,
            Source source,
            Instant start,
            Duration duration,
            Magnitude magnitude,
            @Nullable String note) {

        HazardDraft draft() {
            return new HazardDraft(
                    region,
                    code,
                    name,
                    nameZh,
                    typeCode,
                    mechanism,
                    status,
                    source.source(),
                    start,
                    duration,
                    magnitude,
                    note);
        }
    }

    record Source(
            SourceKind kind,
            @Nullable String placeId,
            @Nullable String riverId,
            @Nullable Double kmToMouth,
            List<Cover> area,
            @Nullable Point point) {

        HazardSource source() {
            if (point != null) {
                if (kind != SourceKind.POINT) {
                    throw new InvalidInputException("source.point", "Only a source of kind POINT has a point.");
                }
                return HazardSource.at(point.point());
            }
            return new HazardSource(
                    kind,
                    placeId == null ? null : GlobalId.local(type(), "input.source.placeId", placeId),
                    riverId == null ? null : GlobalId.local("River", "input.source.riverId", riverId),
                    kmToMouth,
                    area.stream().map(Cover::cover).toList());
        }

        private String type() {
            return switch (kind) {
                case CITY -> "City";
                case RESERVOIR -> "Reservoir";
                case FACILITY -> "Facility";
                case RIVER_POINT, AREA, POINT -> "Reach";
            };
        }
    }

    record Point(double lat, double lon) {

        GeoPoint point() {
            try {
                return new GeoPoint(lat, lon);
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException(
                        "source.point",
                        "The latitude " + lat + " must lie between -90 and 90, the longitude " + lon
                                + " between -180 and 180.");
            }
        }
    }

    record Cover(String id, boolean city, double share) {

        HazardSource.Cover cover() {
            return new HazardSource.Cover(
                    city, GlobalId.local(city ? "City" : "Reach", "input.source.area.id", id), share);
        }
    }

    record Update(
            String hazardId,
            @Nullable Integer expectedRevision,
            @Nullable String name,
            @Nullable String nameZh,
            @Nullable HazardStatus status,
            @Nullable Instant start,
            @Nullable Duration duration,
            Magnitude magnitude,
            @Nullable String note) {

        String plainId() {
            return GlobalId.local("Hazard", "input.hazardId", hazardId);
        }

        HazardChange change() {
            return new HazardChange(
                    expectedRevision == null ? null : Long.valueOf(expectedRevision),
                    name,
                    nameZh,
                    status,
                    start,
                    duration,
                    magnitude,
                    note);
        }
    }
}
