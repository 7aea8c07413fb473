package io.spillover.ingest;

import static io.spillover.ingest.Column.Kind.DATE;
import static io.spillover.ingest.Column.Kind.FLAG;
import static io.spillover.ingest.Column.Kind.INTEGER;
import static io.spillover.ingest.Column.Kind.LIST;
import static io.spillover.ingest.Column.Kind.NUMBER;
import static io.spillover.ingest.Column.Kind.TEXT;
import static io.spillover.ingest.Column.Kind.TIME;

import io.spillover.quantity.Category;
import io.spillover.quantity.Mechanism;
import io.spillover.quantity.Quality;
import io.spillover.quantity.Sector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The files of a region in the order they are written, as {@code seeds/README.md} documents them. */
final class SeedFormat {

    private static final double MANY = 1e12;
    private static final double LEAST = 1e-6;
    private static final double KM = 20_000;

    static final SeedTable HAZARD_TYPES =
            table("hazard_types.csv", true, false, "code", must("code"), must("name_en"), text("name_zh"), category());

    static final SeedTable HAZARD_TRIGGERS =
            table("hazard_triggers.csv", false, false, "from_code,to_code", must("from_code"), must("to_code"));

    static final List<SeedTable> TABLES = List.of(
            table(
                    "region.csv",
                    true,
                    true,
                    "id",
                    must("id"),
                    must("name_en"),
                    text("name_zh"),
                    must("country_code"),
                    must("country_en"),
                    text("country_zh"),
                    must("licence")),
            table("provinces.csv", true, true, "code", must("code"), must("name_en"), text("name_zh")),
            table(
                    "cities.csv",
                    true,
                    true,
                    "code",
                    must("code"),
                    must("name_en"),
                    text("name_zh"),
                    must("province_code").in("provinces.csv"),
                    must("rank")
                            .oneOf(
                                    "municipality",
                                    "provincial_capital",
                                    "subprovincial_city",
                                    "prefecture_city",
                                    "autonomous_prefecture",
                                    "prefecture_area",
                                    "league",
                                    "county_level_direct",
                                    "sar",
                                    "city"),
                    lat(),
                    lon(),
                    whole("population", 1e8),
                    whole("urban_population", 1e8),
                    number("area_km2", 0, 1e7)),
            table(
                    "coordinating_bodies.csv",
                    false,
                    false,
                    "id",
                    must("id"),
                    must("name_en"),
                    text("name_zh"),
                    must("kind").oneOf("BASIN_COMMITTEE", "CITY_CLUSTER", "OTHER"),
                    categories()),
            table(
                    "coordinating_members.csv",
                    false,
                    false,
                    "body_id,city_code",
                    must("body_id").in("coordinating_bodies.csv"),
                    city("city_code").must()),
            table(
                    "rivers.csv",
                    true,
                    true,
                    "id",
                    must("id"),
                    must("name_en"),
                    text("name_zh"),
                    text("basin"),
                    text("parent_river_id").in("rivers.csv"),
                    number("joins_parent_km", 0, KM),
                    number("length_km", 0, KM)),
            table(
                    "river_nodes.csv",
                    true,
                    true,
                    "id",
                    must("id"),
                    must("river_id").in("rivers.csv"),
                    must("kind").oneOf("source", "city", "confluence", "mouth", "place"),
                    number("km_to_mouth", 0, KM).must(),
                    lat(),
                    lon(),
                    number("drainage_area_km2", 0, 1e7),
                    number("mean_discharge_m3s", 0, 1e6),
                    number("flood_discharge_m3s", 0, 1e6),
                    number("dry_discharge_m3s", 0, 1e6),
                    number("elevation_m", -500, 9000),
                    number("width_m", 0, 1e5),
                    flag("loses_water")),
            table(
                    "reaches.csv",
                    true,
                    true,
                    "id",
                    must("id"),
                    must("river_id").in("rivers.csv"),
                    whole("seq", 1e6).must(),
                    must("from_node").in("river_nodes.csv"),
                    must("to_node").in("river_nodes.csv"),
                    number("length_km", 0.001, KM).must(),
                    number("slope", 0, 1),
                    text("downstream_reach_id").in("reaches.csv"),
                    text("branch_reach_id").in("reaches.csv"),
                    number("branch_share", 0, 0.99)),
            table(
                    "city_passages.csv",
                    true,
                    true,
                    "city_code,river_id,pass_no",
                    city("city_code").must(),
                    must("river_id").in("rivers.csv"),
                    whole("pass_no", 1e3).must(),
                    number("seat_km", 0, KM).must(),
                    number("entry_km", 0, KM).must(),
                    number("exit_km", 0, KM).must(),
                    number("lateral_km", 0, KM),
                    must("relation").oneOf("seat", "near", "territory")),
            table(
                    "reservoirs.csv",
                    false,
                    true,
                    "id",
                    must("id"),
                    must("name_en"),
                    text("name_zh"),
                    text("river_id").in("rivers.csv"),
                    number("km_to_mouth", 0, KM),
                    lat(),
                    lon(),
                    city("city_code"),
                    number("total_storage_m3", 0, MANY),
                    number("flood_storage_m3", 0, MANY),
                    number("normal_level_m", -500, 9000),
                    number("power_mw", 0, 1e6),
                    whole("first_year", 3000),
                    flag("route_through").must()),
            table(
                    "facilities.csv",
                    false,
                    true,
                    "id",
                    must("id"),
                    must("kind").oneOf("gauge", "intake", "town", "chemical_plant", "nuclear_plant", "power_plant"),
                    must("name_en"),
                    text("name_zh"),
                    lat(),
                    lon(),
                    city("city_code"),
                    text("river_id").in("rivers.csv"),
                    number("km_to_mouth", 0, KM),
                    whole("population", 1e8),
                    number("capacity", 0, MANY),
                    text("capacity_unit"),
                    whole("first_year", 3000)),
            table(
                    "borders.csv",
                    false,
                    true,
                    "from_code,to_code",
                    city("from_code").must(),
                    city("to_code").must(),
                    number("km", 0, KM),
                    must("kind").oneOf("border", "near_gap")),
            table(
                    "links.csv",
                    false,
                    true,
                    "from_code,to_code,mode,line",
                    city("from_code").must(),
                    city("to_code").must(),
                    must("mode").oneOf("ROAD", "RAIL", "FERRY", "AIR"),
                    text("line"),
                    number("km", 0, KM).must(),
                    number("duration_min", 0.1, 1e5).must(),
                    number("travellers_per_day", 0, 1e9),
                    whole("first_year", 3000)),
            table(
                    "supplies.csv",
                    false,
                    true,
                    "from_code,from_sector,to_code,to_sector",
                    city("from_code").must(),
                    sector("from_sector"),
                    city("to_code").must(),
                    sector("to_sector"),
                    number("dependency", 0, 1).must(),
                    number("inventory_days", 0, 3650).must()),
            table(
                    "resource_kinds.csv",
                    false,
                    false,
                    "id",
                    must("id"),
                    must("name_en"),
                    text("name_zh"),
                    must("unit"),
                    must("category").oneOf("stock", "team", "equipment", "capacity")),
            table(
                    "resources.csv",
                    false,
                    false,
                    "id",
                    must("id"),
                    must("kind").in("resource_kinds.csv"),
                    Column.of("type", INTEGER).within(1, 4).must(),
                    must("name_en"),
                    text("name_zh"),
                    city("holder_code").must(),
                    number("quantity", 0, MANY).must(),
                    whole("readiness_min", 1e6).must(),
                    number("reserve_share", 0, 1),
                    number("reserve_per_1000", 0, MANY)),
            table(
                    "agreements.csv",
                    false,
                    false,
                    "id",
                    must("id"),
                    must("name_en"),
                    text("name_zh"),
                    categories(),
                    whole("activation_min", 1e6),
                    date("valid_from"),
                    date("valid_to"),
                    text("reimburses")),
            table(
                    "agreement_parties.csv",
                    false,
                    false,
                    "agreement_id,city_code",
                    must("agreement_id").in("agreements.csv"),
                    city("city_code").must()),
            table(
                    "hazards.csv",
                    false,
                    false,
                    "id",
                    must("id"),
                    must("name_en"),
                    text("name_zh"),
                    must("type_code"),
                    category(),
                    must("mechanism")
                            .oneOf(
                                    "RIVER_FLOOD",
                                    "RIVER_POLLUTANT",
                                    "AIRBORNE",
                                    "EPIDEMIC",
                                    "INFRASTRUCTURE",
                                    "SUPPLY_CHAIN",
                                    "FOOTPRINT"),
                    must("status").oneOf("Actual", "Exercise", "Test", "Draft"),
                    must("source_kind").oneOf("RIVER_POINT", "CITY", "RESERVOIR", "FACILITY", "AREA", "POINT"),
                    text("source_ref"),
                    number("source_km", 0, KM),
                    time("start"),
                    whole("duration_min", 1e7).must(),
                    number("peak_discharge_m3s", LEAST, 1e6),
                    number("mass_kg", LEAST, MANY),
                    text("substance"),
                    number("limit_mg_l", 1e-12, 1e6),
                    number("decay_per_day", 0, 1e3),
                    number("source_discharge_m3s", LEAST, 1e6),
                    text("note_en"),
                    text("note_zh"),
                    text("parameters").orLeftOut()),
            table(
                    "hazard_areas.csv",
                    false,
                    false,
                    "hazard_id,kind,ref",
                    must("hazard_id").in("hazards.csv"),
                    must("kind").oneOf("CITY", "REACH"),
                    must("ref"),
                    number("share", 0, 1).must()),
            table(
                    "trigger_rules.csv",
                    false,
                    false,
                    "id",
                    must("id"),
                    must("place_kind").oneOf("FACILITY", "RESERVOIR", "CITY"),
                    text("place_ref"),
                    text("facility_kind"),
                    flag("with_city").must(),
                    must("by_mechanism").oneOf(words(Mechanism.values())),
                    text("by_type_code"),
                    text("by_sector").oneOf(words(Sector.values())),
                    must("measure").oneOf("intensity", "ratio"),
                    number("at_least", 0, MANY).must(),
                    must("closest").oneOf("seat", "near", "territory"),
                    number("delay_low_min", 0, 1e7).must(),
                    number("delay_min", 0, 1e7).must(),
                    number("delay_high_min", 0, 1e7).must(),
                    number("probability_low", 0, 1).must(),
                    number("probability", 0, 1).must(),
                    number("probability_high", 0, 1).must(),
                    must("starts").oneOf("RIVER_FLOOD", "RIVER_POLLUTANT", "AIRBORNE", "INFRASTRUCTURE", "EPIDEMIC"),
                    must("type_code"),
                    number("duration_min", LEAST, 1e7),
                    number("mass_kg", LEAST, MANY),
                    number("decay_per_day", 0, 1e3),
                    number("limit_mg_l", 1e-12, 1e6),
                    number("height_m", 0, 1e4),
                    number("limit_mg_m3", 1e-12, 1e9),
                    number("storage_share", LEAST, 1),
                    number("water_depth_m", LEAST, 1e3),
                    text("sector").oneOf(words(Sector.values())),
                    number("outage_share", LEAST, 1),
                    number("infectious", LEAST, 1e8),
                    number("transmission_per_day", LEAST, 1e3),
                    number("recovery_per_day", LEAST, 1e3),
                    number("onset_per_day", LEAST, 1e3),
                    must("basis_en"),
                    text("basis_zh")));

    private SeedFormat() {}

    private static SeedTable table(String file, boolean required, boolean network, String key, Column... columns) {
        var all = new ArrayList<>(List.of(columns));
        all.add(must("quality").oneOf(words(Quality.values())));
        all.add(must("source"));
        return new SeedTable(file, required, network, List.of(key.split(",")), List.copyOf(all));
    }

    private static String[] words(Quality[] values) {
        return Arrays.stream(values).map(Quality::text).toArray(String[]::new);
    }

    private static String[] words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    private static Column text(String name) {
        return Column.of(name, TEXT);
    }

    private static Column must(String name) {
        return text(name).must();
    }

    private static Column city(String name) {
        return text(name).in("cities.csv");
    }

    private static Column number(String name, double min, double max) {
        return Column.of(name, NUMBER).within(min, max);
    }

    private static Column whole(String name, double max) {
        return Column.of(name, INTEGER).within(0, max);
    }

    private static Column flag(String name) {
        return Column.of(name, FLAG);
    }

    private static Column date(String name) {
        return Column.of(name, DATE);
    }

    private static Column time(String name) {
        return Column.of(name, TIME).must();
    }

    private static Column sector(String name) {
        return must(name).oneOf(Arrays.stream(Sector.values()).map(Enum::name).toArray(String[]::new));
    }

    private static Column lat() {
        return number("lat", -90, 90).must();
    }

    private static Column lon() {
        return number("lon", -180, 180).must();
    }

    private static Column category() {
        return must("category").oneOf(categoryWords());
    }

    private static Column categories() {
        return Column.of("categories", LIST).must().oneOf(categoryWords());
    }

    private static String[] categoryWords() {
        return Arrays.stream(Category.values()).map(Enum::name).toArray(String[]::new);
    }
}
