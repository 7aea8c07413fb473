package io.spillover.ingest;

import io.spillover.hazard.Hazard;
import io.spillover.propagation.CityFacts;
import io.spillover.propagation.DamFacts;
import io.spillover.propagation.FacilityFacts;
import io.spillover.propagation.LinkFacts;
import io.spillover.propagation.PassageFacts;
import io.spillover.propagation.ReachFacts;
import io.spillover.propagation.Relation;
import io.spillover.propagation.SectionFacts;
import io.spillover.propagation.World;
import io.spillover.quantity.Quality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

/**
 * A region's folder in the form engines walk on, read without a database. The same rules hold as for loading it: a folder with a
 * defect is refused.
 *
 * @param region the folder's name
 * @param world its network
 * @param hazards its hazards
 * @param names English names of its cities and facilities, by id
 */
public record SeedWorld(String region, World world, List<Hazard> hazards, Map<String, String> names) {

    /** Takes copies. */
    public SeedWorld {
        hazards = List.copyOf(hazards);
        names = Map.copyOf(names);
    }

    /**
     * Reads a folder.
     *
     * @throws SeedRefusedException if it has defects
     */
    public static SeedWorld read(Path folder) {
        var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        var seeds = new SeedFolder(name, new FileSystemResource(folder.toAbsolutePath() + "/"));
        var types = new HazardTypeRows(new SeedFolder("", new ClassPathResource("seeds/")));
        var checked = new SeedCheck(seeds, types.codes()).run();
        if (!checked.issues().isEmpty()) {
            throw new SeedRefusedException("The folder " + folder + " has defects", checked.issues());
        }
        return new Reading(seeds, checked).whole();
    }

    /** Reads the files of a checked folder one after another. */
    private static final class Reading {

        private final SeedFolder folder;
        private final String prefix;
        private final ReachEnds ends;
        private final RiverAxis axis;
        private final World.Builder world;
        private final Map<String, String> names = new HashMap<>();

        Reading(SeedFolder folder, SeedCheck.Checked checked) {
            this.folder = folder;
            this.prefix = folder.region() + ":";
            this.axis = checked.axis();
            this.ends = new ReachEnds(axis);
            this.world = World.builder("folder " + folder.region());
        }

        SeedWorld whole() {
            rows("rivers.csv", row -> world.river(id(row, "id")));
            rows("cities.csv", this::city);
            rows("reaches.csv", this::reach);
            rows("city_passages.csv", this::passage);
            rows("reservoirs.csv", this::dam);
            rows("facilities.csv", this::facility);
            rows("links.csv", this::link);
            var hazards = new ArrayList<Hazard>();
            var seedHazards = new SeedHazards(prefix, axis);
            rows("hazard_areas.csv", seedHazards::cover);
            rows("hazards.csv", row -> hazards.add(seedHazards.hazard(row)));
            return new SeedWorld(folder.region(), world.build(), hazards, names);
        }

        private void rows(String file, Consumer<SeedRow> taker) {
            var table = SeedFormat.TABLES.stream()
                    .filter(t -> t.file().equals(file))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No such file in the format: " + file));
            new SeedReader(folder).read(table, taker, issue -> {
                throw new SeedRefusedException("A file changed while it was read", List.of(issue));
            });
        }

        private String id(SeedRow row, String column) {
            return prefix + row.text(column);
        }

        private @Nullable String maybe(SeedRow row, String column) {
            return row.text(column).isEmpty() ? null : id(row, column);
        }

        private static double orNaN(SeedRow row, String column) {
            var number = row.number(column);
            return number == null ? Double.NaN : number;
        }

        private static double orNaN(Map<String, ?> fields, String field) {
            return fields.get(field) instanceof Number n ? n.doubleValue() : Double.NaN;
        }

        private static int orZero(SeedRow row, String column) {
            var number = row.number(column);
            return number == null ? 0 : (int) Math.round(number);
        }

        private void city(SeedRow row) {
            names.put(id(row, "code"), row.text("name_en"));
            var population = row.number("population");
            world.city(new CityFacts(
                    id(row, "code"),
                    row.must("lat"),
                    row.must("lon"),
                    population == null ? 0 : Math.round(population),
                    orNaN(row, "area_km2")));
        }

        private void reach(SeedRow row) {
            var at = ends.of(row);
            var share = row.number("branch_share");
            world.reach(new ReachFacts(
                    id(row, "id"),
                    id(row, "river_id"),
                    (int) row.must("seq"),
                    row.must("length_km"),
                    orNaN(row, "slope"),
                    orNaN(at, "fromKmToMouth"),
                    orNaN(at, "toKmToMouth"),
                    section(at, "from"),
                    section(at, "to"),
                    Quality.of(row.text("quality")),
                    maybe(row, "downstream_reach_id"),
                    maybe(row, "branch_reach_id"),
                    share == null ? 0 : share));
        }

        private static SectionFacts section(Map<String, ?> at, String end) {
            return new SectionFacts(
                    orNaN(at, end + "AreaKm2"),
                    orNaN(at, end + "MeanM3s"),
                    orNaN(at, end + "FloodM3s"),
                    orNaN(at, end + "DryM3s"),
                    orNaN(at, end + "ElevationM"),
                    orNaN(at, end + "WidthM"));
        }

        private void passage(SeedRow row) {
            world.passage(new PassageFacts(
                    id(row, "city_code"),
                    id(row, "river_id"),
                    (int) row.must("pass_no"),
                    row.must("seat_km"),
                    row.must("entry_km"),
                    row.must("exit_km"),
                    orNaN(row, "lateral_km"),
                    Relation.valueOf(row.text("relation").toUpperCase(Locale.ROOT))));
        }

        private void dam(SeedRow row) {
            if (!row.text("river_id").isEmpty()) {
                world.dam(new DamFacts(
                        id(row, "id"),
                        id(row, "river_id"),
                        row.must("km_to_mouth"),
                        orNaN(row, "total_storage_m3"),
                        orZero(row, "first_year"),
                        row.text("route_through").equals("true")));
            }
        }

        private void facility(SeedRow row) {
            names.put(id(row, "id"), row.text("name_en"));
            if (!row.text("river_id").isEmpty()) {
                world.facility(new FacilityFacts(
                        id(row, "id"),
                        row.text("kind"),
                        maybe(row, "city_code"),
                        id(row, "river_id"),
                        row.must("km_to_mouth")));
            }
        }

        /** A link to a city of another region is left out: that city is not in this folder. */
        private void link(SeedRow row) {
            if (row.text("from_code").contains(":") || row.text("to_code").contains(":")) {
                return;
            }
            var key = String.join("|", row.text("from_code"), row.text("to_code"), row.text("mode"), row.text("line"));
            world.link(new LinkFacts(
                    prefix + key,
                    id(row, "from_code"),
                    id(row, "to_code"),
                    LinkFacts.Mode.valueOf(row.text("mode")),
                    row.must("km"),
                    60 * row.must("duration_min"),
                    orNaN(row, "travellers_per_day"),
                    orZero(row, "first_year")));
        }
    }
}
