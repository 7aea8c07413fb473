package io.spillover.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

/** One defect of each sort, planted in a copy of the demo region. */
class SeedCheckTests {

    @TempDir
    Path copy;

    @BeforeEach
    void copyTheDemoRegion() throws IOException {
        try (var files = Files.list(Path.of("seeds/demo"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void theDemoRegionHasNoDefect() {
        assertThat(check()).isEmpty();
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(copy.resolve("cities.csv"));
        assertThat(check()).anySatisfy(i -> assertThat(i)
                .extracting(ImportIssue::file, ImportIssue::rule)
                .containsExactly("cities.csv", ImportRule.MISSING_FILE));
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        edit("reaches.csv", text -> text.replaceFirst("length_km", "lenght_km"));
        assertThat(rules("reaches.csv")).contains(ImportRule.MISSING_COLUMN, ImportRule.UNKNOWN_COLUMN);
        assertThat(check()).anySatisfy(i -> assertThat(i.column()).isEqualTo("length_km"));
    }

    @Test
    void aRuleMustNameItsPlaceItsTypesAndWhatStarts() throws IOException {
        var file = "trigger_rules.csv";
        setField(file, 2, "place_ref", "NOWHERE");
        setField(file, 3, "sector", "");
        setField(file, 4, "by_sector", "");
        setField(file, 5, "place_kind", "CITY");
        setField(file, 6, "type_code", "XX0000");
        setField(file, 6, "delay_min", "1");
        assertThat(check().stream().filter(i -> i.file().equals(file)))
                .extracting(ImportIssue::line, ImportIssue::column, ImportIssue::rule)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(2L, "place_ref", ImportRule.UNKNOWN_REFERENCE),
                        org.assertj.core.groups.Tuple.tuple(3L, "sector", ImportRule.REQUIRED),
                        org.assertj.core.groups.Tuple.tuple(4L, "by_sector", ImportRule.HALF_GIVEN),
                        org.assertj.core.groups.Tuple.tuple(5L, "starts", ImportRule.NOT_ALLOWED),
                        org.assertj.core.groups.Tuple.tuple(6L, "type_code", ImportRule.UNKNOWN_REFERENCE),
                        org.assertj.core.groups.Tuple.tuple(6L, "delay_min", ImportRule.OUT_OF_RANGE));
    }

    @Test
    void aRegionNeedsNoRules() throws IOException {
        Files.delete(copy.resolve("trigger_rules.csv"));
        assertThat(check()).isEmpty();
    }

    @Test
    void anUnknownCodeIsNamedWithItsLineAndColumn() throws IOException {
        setField("city_passages.csv", 2, "city_code", "NOWHERE");
        var issue = only(ImportRule.UNKNOWN_REFERENCE);
        assertThat(issue.line()).isEqualTo(2);
        assertThat(issue.column()).isEqualTo("city_code");
        assertThat(issue.value()).isEqualTo("NOWHERE");
        assertThat(issue.message()).contains("cities.csv");
    }

    @Test
    void aNegativeLengthIsNamed() throws IOException {
        setField("reaches.csv", 3, "length_km", "-4");
        var issue = only(ImportRule.OUT_OF_RANGE);
        assertThat(issue.text())
                .isEqualTo(
                        "reaches.csv line 3, column length_km, value \"-4\": must lie between 0.001 and 20000 [OUT_OF_RANGE]");
    }

    @Test
    void aCircleOfReachesIsNamed() throws IOException {
        var ids = column("reaches.csv", "id");
        var downstream = column("reaches.csv", "downstream_reach_id");
        int last = downstream.indexOf("");
        setField("reaches.csv", last + 2, "downstream_reach_id", ids.get(0));
        assertThat(rules("reaches.csv")).contains(ImportRule.REACH_CYCLE);
    }

    @Test
    void aDuplicateKeyIsNamed() throws IOException {
        setField("cities.csv", 3, "code", column("cities.csv", "code").get(0));
        assertThat(rules("cities.csv")).contains(ImportRule.DUPLICATE_KEY);
    }

    @Test
    void wrongBytesAreNamed() throws IOException {
        var file = copy.resolve("cities.csv");
        var bytes = Files.readString(file).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xff;
        Files.write(file, bytes);
        assertThat(rules("cities.csv")).contains(ImportRule.BAD_ENCODING);
    }

    @Test
    void chineseInTheOldNationalEncodingIsNamed() throws IOException {
        var file = copy.resolve("cities.csv");
        Files.write(file, Files.readString(file).getBytes("GB18030"));
        assertThat(rules("cities.csv")).contains(ImportRule.BAD_ENCODING);
    }

    @Test
    void aByteOrderMarkIsNamed() throws IOException {
        edit("rivers.csv", text -> "\uFEFF" + text);
        assertThat(rules("rivers.csv")).contains(ImportRule.BAD_ENCODING);
    }

    @Test
    void aPassageThatLeavesBeforeItEntersIsNamed() throws IOException {
        setField(
                "city_passages.csv",
                2,
                "exit_km",
                String.valueOf(Double.parseDouble(
                                column("city_passages.csv", "entry_km").get(0))
                        + 1));
        assertThat(rules("city_passages.csv")).contains(ImportRule.ENTRY_BELOW_EXIT);
    }

    @Test
    void aPlaceBeyondTheRiverIsNamed() throws IOException {
        setField("reservoirs.csv", 2, "km_to_mouth", "19999");
        assertThat(rules("reservoirs.csv")).containsExactly(ImportRule.OFF_THE_RIVER);
    }

    @Test
    void halfAPlaceIsNamed() throws IOException {
        setField("reservoirs.csv", 2, "km_to_mouth", "");
        assertThat(rules("reservoirs.csv")).containsExactly(ImportRule.HALF_GIVEN);
    }

    @Test
    void aWordInsteadOfANumberIsNamed() throws IOException {
        setField("cities.csv", 2, "population", "many");
        assertThat(rules("cities.csv")).contains(ImportRule.NOT_A_NUMBER);
    }

    @Test
    void aTimeWithoutAnOffsetIsNamed() throws IOException {
        setField("hazards.csv", 2, "start", "2026-01-01 12:00");
        assertThat(rules("hazards.csv")).contains(ImportRule.NOT_A_TIME);
    }

    @Test
    void aRowThatIsTooShortIsNamed() throws IOException {
        edit("provinces.csv", text -> text + "X,Y\n");
        assertThat(rules("provinces.csv")).containsExactly(ImportRule.WRONG_FIELD_COUNT);
    }

    @Test
    void anUnknownWordIsNamed() throws IOException {
        setField("city_passages.csv", 2, "relation", "close");
        assertThat(rules("city_passages.csv")).containsExactly(ImportRule.NOT_ALLOWED);
    }

    @Test
    void anEmptyNameIsNamed() throws IOException {
        setField("cities.csv", 2, "name_en", "");
        assertThat(rules("cities.csv")).contains(ImportRule.REQUIRED);
    }

    @Test
    void aRegionThatIsNotItsFolderIsNamed() throws IOException {
        setField("region.csv", 2, "id", "elsewhere");
        assertThat(rules("region.csv")).containsExactly(ImportRule.REGION_MISMATCH);
    }

    @Test
    void aGapBetweenReachesIsNamed() throws IOException {
        edit("reaches.csv", text -> text.replaceAll("(?m)^ALDER-03,.*\\n", "").replace("ALDER-03", "ALDER-04"));
        assertThat(only(ImportRule.RIVER_WITH_GAPS).message())
                .isEqualTo("begins at km 240, but ALDER-02 above it ends at km 320");
    }

    @Test
    void aRiverWithoutAReachIsNamed() throws IOException {
        edit("rivers.csv", text -> text + "DRY,Dry,,Alder,,,10,assumed,invented\n");
        assertThat(only(ImportRule.RIVER_WITH_GAPS).file()).isEqualTo("rivers.csv");
    }

    @Test
    void aSeatOutsideItsPassageIsNamed() throws IOException {
        setField("city_passages.csv", 2, "seat_km", "100");
        assertThat(rules("city_passages.csv")).containsExactly(ImportRule.SEAT_OUTSIDE_PASSAGE);
    }

    @Test
    void aBranchWithoutItsShareIsNamed() throws IOException {
        setField("reaches.csv", 9, "branch_share", "");
        assertThat(rules("reaches.csv")).containsExactly(ImportRule.HALF_GIVEN);
    }

    @Test
    void aBorderGivenFromBothSidesIsNamed() throws IOException {
        edit("borders.csv", text -> text + "1002,1001,58,border,assumed,invented\n");
        assertThat(rules("borders.csv")).containsExactly(ImportRule.DUPLICATE_KEY);
    }

    @Test
    void aLinkOfACityWithItselfIsNamed() throws IOException {
        setField("links.csv", 2, "to_code", "1001");
        assertThat(rules("links.csv")).containsExactly(ImportRule.NOT_ALLOWED);
    }

    @Test
    void aSectorThatSuppliesItselfIsNamed() throws IOException {
        edit("supplies.csv", text -> text + "1001,POWER,1001,POWER,0.5,0,assumed,invented\n");
        assertThat(rules("supplies.csv")).containsExactly(ImportRule.NOT_ALLOWED);
    }

    @Test
    void aSupplyThatMakesNoSenseIsNamed() throws IOException {
        edit("supplies.csv", text -> text + """
                1001,POWER,1002,LIGHT,0.5,0,assumed,invented
                1001,POWER,1002,FOOD,1.5,0,assumed,invented
                1001,POWER,9999,FOOD,0.5,0,assumed,invented
                1001,POWER,1001,WATER,0.5,0,assumed,invented
                """);
        assertThat(rules("supplies.csv"))
                .containsExactlyInAnyOrder(
                        ImportRule.NOT_ALLOWED,
                        ImportRule.OUT_OF_RANGE,
                        ImportRule.UNKNOWN_REFERENCE,
                        ImportRule.DUPLICATE_KEY);
    }

    @Test
    void aRegionMayHaveNoSupplies() throws IOException {
        Files.delete(copy.resolve("supplies.csv"));
        assertThat(check()).isEmpty();
    }

    @Test
    void aRegionFileWithoutARowIsNamed() throws IOException {
        edit("region.csv", text -> text.substring(0, text.indexOf('\n') + 1));
        assertThat(rules("region.csv")).containsExactly(ImportRule.REQUIRED);
    }

    @Test
    void aFolderOfRiverHazardsNeedsNoColumnOfParameters() throws IOException {
        edit("hazard_areas.csv", text -> text.substring(0, text.indexOf('\n') + 1));
        edit("hazards.csv", text -> {
            var lines =
                    text.lines().limit(3).map(l -> l.replace(",parameters", "").replaceFirst(",,assumed", ",assumed"));
            return lines.collect(java.util.stream.Collectors.joining("\n", "", "\n"));
        });
        assertThat(check()).isEmpty();
    }

    @Test
    void parametersThatAreNoJsonAreNamed() throws IOException {
        edit("hazards.csv", text -> text.replace("{\"\"outbreak\"\":", "{outbreak:"));
        var issue = only(ImportRule.BAD_HAZARD);
        assertThat(issue.column()).isEqualTo("parameters");
        assertThat(issue.line()).isEqualTo(5);
        assertThat(issue.message()).isEqualTo("The text is not a JSON object.");
    }

    @Test
    void aParameterThatBreaksARuleIsNamedByItsPlace() throws IOException {
        edit("hazards.csv", text -> text.replace("\"\"infectious\"\":40", "\"\"infectious\"\":-40"));
        assertThat(only(ImportRule.BAD_HAZARD).message()).startsWith("magnitude.outbreak.infectious is -40.0, but");
        edit("hazards.csv", text -> text.replace("\"\"share\"\":0.7", "\"\"part\"\":0.7"));
        assertThat(check())
                .filteredOn(i -> i.rule() == ImportRule.BAD_HAZARD)
                .extracting(ImportIssue::message)
                .anySatisfy(m -> assertThat(m).contains("\"outage.failures[0].").contains("is missing, unknown"));
    }

    @Test
    void aFreePointNeedsLatitudeAndLongitude() throws IOException {
        edit("hazards.csv", text -> text.replace("FACILITY,CHM01,,2023", "POINT,95;12,,2023"));
        assertThat(only(ImportRule.NOT_ALLOWED).column()).isEqualTo("source_ref");
        edit("hazards.csv", text -> text.replace("POINT,95;12", "POINT,40.5;-31.9"));
        assertThat(check()).isEmpty();
    }

    @Test
    void aSpillWithoutItsMassIsNamedByItsColumn() throws IOException {
        edit("hazards.csv", text -> text.replace(",2000,phenol,", ",,phenol,"));
        var issue = only(ImportRule.REQUIRED);
        assertThat(issue.column()).isEqualTo("mass_kg");
    }

    @Test
    void allDefectsAreListedAtOnce() throws IOException {
        setField("cities.csv", 2, "population", "many");
        setField("reaches.csv", 3, "length_km", "-4");
        setField("hazards.csv", 2, "type_code", "XX");
        assertThat(check())
                .extracting(ImportIssue::rule)
                .contains(ImportRule.NOT_A_NUMBER, ImportRule.OUT_OF_RANGE, ImportRule.UNKNOWN_REFERENCE);
    }

    private List<ImportIssue> check() {
        var types = new HazardTypeRows(new SeedFolder("", new FileSystemResource("seeds/")));
        return new SeedCheck(new SeedFolder("demo", new FileSystemResource(copy + "/")), types.codes())
                .run()
                .issues();
    }

    private List<ImportRule> rules(String file) {
        return check().stream()
                .filter(i -> i.file().equals(file))
                .map(ImportIssue::rule)
                .toList();
    }

    private ImportIssue only(ImportRule rule) {
        return check().stream().filter(i -> i.rule() == rule).findFirst().orElseThrow();
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Files.writeString(copy.resolve(file), change.apply(Files.readString(copy.resolve(file))));
    }

    private List<String> column(String file, String name) throws IOException {
        var lines = Files.readAllLines(copy.resolve(file));
        int at = List.of(lines.get(0).split(",")).indexOf(name);
        return lines.stream().skip(1).map(l -> l.split(",", -1)[at]).toList();
    }

    private void setField(String file, int line, String name, String value) throws IOException {
        var lines = Files.readAllLines(copy.resolve(file));
        int at = List.of(lines.get(0).split(",")).indexOf(name);
        var fields = lines.get(line - 1).split(",", -1);
        fields[at] = value;
        lines.set(line - 1, String.join(",", fields));
        Files.write(copy.resolve(file), lines);
    }
}
