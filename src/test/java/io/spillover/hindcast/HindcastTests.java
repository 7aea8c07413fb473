package io.spillover.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spillover.propagation.Note;
import io.spillover.propagation.Sighting.Phase;
import io.spillover.quantity.Band;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny folder from its files to the page. */
class HindcastTests {

    @TempDir
    Path root;

    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectory(root.resolve("tiny"));
        file(
                "region.csv",
                "id,name_en,name_zh,country_code,country_en,country_zh,licence",
                "tiny,Tiny,,XA,Merrow,,free");
        file("provinces.csv", "code,name_en,name_zh", "1,One,");
        file(
                "cities.csv",
                "code,name_en,name_zh,province_code,rank,lat,lon,population,urban_population,area_km2",
                "C,Lowtown,,1,city,30,110,1000,,");
        file("rivers.csv", "id,name_en,name_zh,basin,parent_river_id,joins_parent_km,length_km", "A,Alder,,,,,200");
        file(
                "river_nodes.csv",
                "id,river_id,kind,km_to_mouth,lat,lon,drainage_area_km2,mean_discharge_m3s,flood_discharge_m3s,"
                        + "dry_discharge_m3s,elevation_m,width_m,loses_water",
                "A:S,A,source,200,30,110,9000,100,200,50,100,80,no",
                "A:M,A,mouth,0,30,111,9000,100,200,50,40,80,no");
        file(
                "reaches.csv",
                "id,river_id,seq,from_node,to_node,length_km,slope,downstream_reach_id,branch_reach_id,branch_share",
                "A-1,A,1,A:S,A:M,200,0.0003,,,");
        file(
                "city_passages.csv",
                "city_code,river_id,pass_no,seat_km,entry_km,exit_km,lateral_km,relation",
                "C,A,1,20,30,10,1,seat");
        file(
                "facilities.csv",
                "id,kind,name_en,name_zh,lat,lon,city_code,river_id,km_to_mouth,population,capacity,capacity_unit,first_year",
                "G1,gauge,Upper gauge,,30,110.5,,A,150,,,,",
                "G2,gauge,Lower gauge,,30,110.9,,A,50,,,,");
        file(
                "hazards.csv",
                "id,name_en,name_zh,type_code,category,mechanism,status,source_kind,source_ref,source_km,start,duration_min,"
                        + "peak_discharge_m3s,mass_kg,substance,limit_mg_l,decay_per_day,source_discharge_m3s,note_en,note_zh",
                "spill,Tiny spill,,TL0301,ACCIDENT_DISASTER,RIVER_POLLUTANT,Actual,RIVER_POINT,A,200,"
                        + "2005-06-13T00:00:00+08:00,0,,1000,dye,0.000001,0,,,");
        observed("spill,G1,,40,,,2,stated", "spill,G2,,90,,,4,\"upper bound (first)\"", "spill,,C,130,140,,4,stated");
    }

    private void file(String name, String header, String... rows) throws IOException {
        var text = new StringBuilder(header + ",quality,source\n");
        for (var row : rows) {
            text.append(row).append(",assumed,invented\n");
        }
        Files.writeString(folder.resolve(name), text);
    }

    private void observed(String... rows) throws IOException {
        file("observed.csv", "hazard_id,facility_id,city_code,first_h,peak_h,end_h,uncertainty_h,basis", rows);
    }

    private record Output(int status, String out, String err) {}

    private Output run(String... more) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var args = new java.util.ArrayList<>(java.util.List.of(more));
        args.add(folder.toString());
        int status = Hindcast.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Output(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFolderBecomesAComparisonOfThreeRuns() {
        var comparison = Comparison.of(PastEvent.read(folder).get(0));
        assertThat(comparison.anchor()).singleElement().satisfies(o -> assertThat(o.placeId())
                .isEqualTo("tiny:G1"));
        assertThat(comparison.rows()).hasSize(4);
        var upper = comparison.rows().get(0);
        assertThat(upper.scored()).isFalse();
        Band through = Objects.requireNonNull(upper.anchored());
        assertThat(through.low()).isCloseTo(38, within(1e-6));
        assertThat(through.likely()).isCloseTo(40, within(1e-6));
        assertThat(through.high()).isCloseTo(42, within(1e-6));
        var lower = comparison.rows().get(1);
        assertThat(lower.scored()).isTrue();
        assertThat(lower.seen().upperBound()).isTrue();
        assertThat(lower.km()).isCloseTo(150, within(1e-3));
        assertThat(lower.scaleH()).isEqualTo(50);
        assertThat(Objects.requireNonNull(lower.oneSpeed()).likely()).isCloseTo(120, within(1e-3));
        assertThat(Objects.requireNonNull(comparison.anchored()).assumptions())
                .extracting(Note::code)
                .contains(Note.Code.ANCHORED_AT_SIGHTINGS);
    }

    @Test
    void aCityIsScoredAsAWhole() {
        var past = PastEvent.read(folder).get(0);
        var city = Comparison.of(past).rows().get(2);
        assertThat(city.seen().city()).isTrue();
        assertThat(city.seen().phase()).isEqualTo(Phase.FIRST);
        assertThat(city.open()).isNotNull();
        assertThat(past.name("tiny:C")).isEqualTo("Lowtown");
    }

    @Test
    void thePageNamesPlacesAndHowItWasMade() {
        var page = run();
        assertThat(page.err()).isEmpty();
        assertThat(page.status()).isZero();
        assertThat(page.out())
                .contains(
                        "io.spillover.hindcast.Hindcast",
                        "## Tiny spill",
                        "| Lower gauge | 150.0 | first | ≤ 90.0 ± 4.0 |")
                .contains("First observed point: Upper gauge.")
                .contains("## Not independent");
    }

    @Test
    void thePageIsTheSameEveryTimeAndCanBeWrittenToAFile() throws IOException {
        var target = root.resolve("page.md");
        assertThat(run("--out=" + target).status()).isZero();
        var first = Files.readString(target);
        run("--out=" + target);
        assertThat(Files.readString(target)).isEqualTo(first);
    }

    @Test
    void aFolderWithADefectIsRefusedWithItsPlace() throws IOException {
        file("rivers.csv", "id,name_en,name_zh,basin,parent_river_id,joins_parent_km,length_km", "A,Alder,,,,,long");
        var answer = run();
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("has defects", "rivers.csv line 2, column length_km", "must be a number");
    }

    @Test
    void aFolderWithoutObservationsIsRefused() throws IOException {
        Files.delete(folder.resolve("observed.csv"));
        assertThat(run().err()).contains("has no observed.csv: there is nothing to compare with.");
    }

    @Test
    void anObservationOfNothingIsRefused() throws IOException {
        observed("spill,G9,,40,,,2,stated");
        assertThat(run().err()).contains("tiny:G9 is no facility on a river of this folder.");
        observed("other,G1,,40,,,2,stated");
        assertThat(run().err()).contains("there is no hazard tiny:other in hazards.csv.");
        observed("spill,G1,,40,,,,stated");
        assertThat(run().err()).contains("observed.csv line 2: needs uncertainty_h");
        observed("spill,G1,,soon,,,2,stated");
        assertThat(run().err()).contains("observed.csv line 2: first_h is not a number: soon.");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        folder = root.resolve("nowhere");
        assertThat(run().err()).contains("There is no folder").contains("nowhere");
    }

    @Test
    void whatIsKnownOfIceOverridesTheGuess() throws IOException {
        assertThat(PastEvent.read(folder).get(0).conditions().ice()).isFalse();
        file("conditions.csv", "hazard_id,ice", "spill,yes");
        assertThat(PastEvent.read(folder).get(0).conditions().ice()).isTrue();
        file("conditions.csv", "hazard_id,ice", "spill,maybe");
        assertThat(run().err()).contains("conditions.csv line 2: ice must be yes or no.");
    }

    @Test
    void theFoldersOfThisProjectAreRead() {
        for (var name : new String[] {"yellow", "hulan", "rhine", "elbe", "mississippi", "animas", "raba"}) {
            assertThat(PastEvent.read(Path.of("seeds/hindcast", name))).as(name).isNotEmpty();
        }
        assertThat(PastEvent.read(Path.of("seeds/china"))).hasSize(3);
    }
}
