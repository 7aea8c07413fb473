package io.spillover.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.problem.InvalidInputException;
import io.spillover.quantity.Mechanism;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each mechanism needs, from the JSON of a region's folder; each defect names its field in one sentence. */
class HazardRulesTests {

    private static final Magnitude NOTHING = new Magnitude(null, null, null, null, null, null);
    private static final Instant START = Instant.parse("2024-05-14T01:00:00Z");

    private static final String WIND = "{'speedMPerS':3,'fromDegrees':245,'stability':'D'}";
    private static final String GAS = "'massKg':20000,'heightM':2,'limitMgPerM3':5.8";
    private static final String AREA = "'measure':'rain','unit':'mm/h','leastIntensity':20";
    private static final String CIRCLE = "'lat':40,'lon':-31,'radiusKm':15,'intensity':22";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "RIVER_FLOOD; RESERVOIR; {'breach':{'volumeM3':4e7,'headM':30}}",
                "RIVER_FLOOD; RIVER_POINT; {}",
                "AIRBORNE; FACILITY; {'release':{" + GAS + ",'winds':[" + WIND + "]}}",
                "AIRBORNE; POINT; {'release':{'plumeHeightKm':12,'fallMPerS':0.5,'urban':true,'winds':[" + WIND
                        + ",{'since':'2024-05-14T03:00:00Z','speedMPerS':4,'fromDegrees':270,'stability':'C'}]}}",
                "EPIDEMIC; CITY; {'outbreak':{'infectious':40,'r0':1.6,'infectiousDays':4,'latentDays':1.5}}",
                "EPIDEMIC; AREA; {'outbreak':{'infectious':40,'transmissionPerDay':0.4,'infectiousDays':4,'method':'SEIR'}}",
                "INFRASTRUCTURE; FACILITY; {'outage':{'failures':[{'sector':'POWER','share':0.7}],'leastLoss':0.05}}",
                "SUPPLY_CHAIN; CITY; {'outage':{'failures':[{'sector':'FOOD','share':1}],'recoveries':[{'sector':'FOOD','days':9}],'leastLoss':0.05}}",
                "FOOTPRINT; CITY; {'area':{" + AREA + "}}",
                "RIVER_FLOOD; AREA; {'area':{" + AREA + ",'patches':[{" + CIRCLE + "}]}}",
                "FOOTPRINT; POINT; {'area':{" + AREA + ",'patches':[{" + CIRCLE + ",'until':'2024-05-14T02:00:00Z'}]}}",
                "FOOTPRINT; AREA; {'area':{" + AREA
                        + ",'patches':[{'ring':[[-31,40],[-30,40],[-30,41]],'intensity':30}]}}",
                "FOOTPRINT; AREA; {'area':{" + AREA
                        + ",'track':[{'at':'2024-05-14T01:00:00Z','lat':40,'lon':-31,'radiusKm':90,'intensity':33},"
                        + "{'at':'2024-05-14T07:00:00Z','lat':41,'lon':-31,'radiusKm':80,'intensity':30}]}}"
            })
    void whatAMechanismNeedsIsEnough(Mechanism mechanism, SourceKind kind, String json) {
        assertThatCode(() -> check(mechanism, kind, json)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "TRIGGERED; CITY; {}; mechanism",
                "AIRBORNE; RIVER_POINT; {}; source.kind",
                "EPIDEMIC; POINT; {}; source.kind",
                "FOOTPRINT; RIVER_POINT; {}; source.kind",
                "RIVER_FLOOD; RIVER_POINT; {'area':{" + AREA + ",'patches':[{" + CIRCLE + "}]}}; magnitude.area",
                "RIVER_FLOOD; AREA; {'breach':{'volumeM3':1000,'headM':5},'area':{" + AREA + ",'patches':[{" + CIRCLE
                        + "}]}}; magnitude.area",
                "RIVER_FLOOD; AREA; {'area':{'measure':'rain','unit':'mm','leastIntensity':20,'patches':[{" + CIRCLE
                        + "}]}}; magnitude.area.unit",
                "RIVER_FLOOD; POINT; {}; source.kind",
                "RIVER_FLOOD; CITY; {'area':{" + AREA + "}}; magnitude.area",
                "RIVER_FLOOD; RESERVOIR; {'breach':{'volumeM3':-1,'headM':30}}; magnitude.breach.volumeM3",
                "RIVER_FLOOD; RESERVOIR; {'breach':{'volumeM3':1e6,'headM':900}}; magnitude.breach.headM",
                "AIRBORNE; CITY; {}; magnitude.release",
                "AIRBORNE; CITY; {'release':{'winds':[" + WIND + "]}}; magnitude.release.massKg",
                "AIRBORNE; CITY; {'release':{" + GAS + ",'plumeHeightKm':9,'winds':[" + WIND
                        + "]}}; magnitude.release.massKg",
                "AIRBORNE; CITY; {'release':{'massKg':1,'heightM':2,'winds':[" + WIND
                        + "]}}; magnitude.release.limitMgPerM3",
                "AIRBORNE; CITY; {'release':{'massKg':1,'limitMgPerM3':2,'winds':[" + WIND
                        + "]}}; magnitude.release.heightM",
                "AIRBORNE; CITY; {'release':{'plumeHeightKm':9,'winds':[" + WIND + "]}}; magnitude.release.fallMPerS",
                "AIRBORNE; CITY; {'release':{" + GAS + "}}; magnitude.release.winds",
                "AIRBORNE; CITY; {'release':{" + GAS
                        + ",'winds':[{'speedMPerS':0,'fromDegrees':1,'stability':'A'}]}}; magnitude.release.winds[0].speedMPerS",
                "AIRBORNE; CITY; {'release':{" + GAS
                        + ",'winds':[{'speedMPerS':2,'fromDegrees':361,'stability':'A'}]}}; magnitude.release.winds[0].fromDegrees",
                "AIRBORNE; CITY; {'release':{" + GAS
                        + ",'winds':[{'speedMPerS':2,'fromDegrees':1}]}}; magnitude.release.winds[0].stability",
                "AIRBORNE; CITY; {'release':{" + GAS + ",'winds':[" + WIND + "," + WIND
                        + "]}}; magnitude.release.winds[1].since",
                "AIRBORNE; CITY; {'release':{" + GAS
                        + ",'winds':[{'since':'2024-05-14T02:00:00Z','speedMPerS':2,'fromDegrees':1,'stability':'A'}]}}; magnitude.release.winds[0].since",
                "EPIDEMIC; CITY; {}; magnitude.outbreak",
                "EPIDEMIC; CITY; {'outbreak':{'infectious':0,'r0':2,'infectiousDays':4}}; magnitude.outbreak.infectious",
                "EPIDEMIC; CITY; {'outbreak':{'infectious':4,'infectiousDays':4}}; magnitude.outbreak.r0",
                "EPIDEMIC; CITY; {'outbreak':{'infectious':4,'r0':2,'transmissionPerDay':1,'infectiousDays':4}}; magnitude.outbreak.r0",
                "EPIDEMIC; CITY; {'outbreak':{'infectious':4,'r0':2,'infectiousDays':0}}; magnitude.outbreak.infectiousDays",
                "INFRASTRUCTURE; CITY; {}; magnitude.outage.failures",
                "INFRASTRUCTURE; CITY; {'outage':{'failures':[],'leastLoss':0.1}}; magnitude.outage.failures",
                "INFRASTRUCTURE; CITY; {'outage':{'failures':[{'sector':'POWER','share':2}],'leastLoss':0.1}}; magnitude.outage.failures[0].share",
                "INFRASTRUCTURE; CITY; {'outage':{'failures':[{'share':1}],'leastLoss':0.1}}; magnitude.outage.failures[0].sector",
                "INFRASTRUCTURE; CITY; {'outage':{'failures':[{'sector':'POWER','share':1},{'sector':'POWER','share':1}],'leastLoss':0.1}}; magnitude.outage.failures[1].sector",
                "INFRASTRUCTURE; CITY; {'outage':{'failures':[{'sector':'POWER','share':1}],'leastLoss':1}}; magnitude.outage.leastLoss",
                "FOOTPRINT; CITY; {}; magnitude.area",
                "FOOTPRINT; POINT; {'area':{" + AREA + "}}; magnitude.area.patches",
                "FOOTPRINT; CITY; {'area':{'measure':' ','unit':'mm','leastIntensity':2}}; magnitude.area.measure",
                "FOOTPRINT; CITY; {'area':{" + AREA + ",'patches':[{'intensity':3}]}}; magnitude.area.patches[0]",
                "FOOTPRINT; CITY; {'area':{" + AREA
                        + ",'patches':[{'lat':4,'lon':3,'intensity':3}]}}; magnitude.area.patches[0].radiusKm",
                "FOOTPRINT; CITY; {'area':{" + AREA
                        + ",'patches':[{'ring':[[1,2],[3,4],[1,2]],'intensity':3}]}}; magnitude.area.patches[0].ring",
                "FOOTPRINT; CITY; {'area':{" + AREA
                        + ",'patches':[{'ring':[[1,2],[3,94],[5,2]],'intensity':3}]}}; magnitude.area.patches[0].ring[1][1]",
                "FOOTPRINT; CITY; {'area':{" + AREA + ",'patches':[{" + CIRCLE
                        + ",'since':'2024-05-13T00:00:00Z'}]}}; magnitude.area.patches[0].since",
                "FOOTPRINT; CITY; {'area':{" + AREA
                        + ",'track':[{'at':'2024-05-14T01:00:00Z','lat':4,'lon':3,'radiusKm':9,'intensity':3}]}}; magnitude.area.track",
                "FOOTPRINT; CITY; {'area':{" + AREA
                        + ",'track':[{'at':'2024-05-14T02:00:00Z','lat':4,'lon':3,'radiusKm':9,'intensity':3},"
                        + "{'at':'2024-05-14T01:00:00Z','lat':4,'lon':3,'radiusKm':9,'intensity':3}]}}; magnitude.area.track[1].at"
            })
    void whatIsMissingOrImpossibleIsNamed(Mechanism mechanism, SourceKind kind, String json, String field) {
        assertThatThrownBy(() -> check(mechanism, kind, json))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e.getMessage()).endsWith(".").hasSizeLessThan(300);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{; parameters",
                "[]; parameters",
                "{} {}; parameters",
                "{'release':{" + GAS
                        + ",'winds':[{'speedMPerS':'fast','fromDegrees':1,'stability':'A'}]}}; release.winds[0].speedMPerS",
                "{'release':{" + GAS + ",'winds':[{'fromDegrees':1,'stability':'A'}]}}; release.winds[0].speedMPerS",
                "{'release':{" + GAS
                        + ",'winds':[{'speedMPerS':1,'fromDegrees':1,'stability':'X'}]}}; release.winds[0].stability",
                "{'breach':{'volume':1,'volumeM3':1,'headM':3}}; breach.volume",
                "{'massKg':3}; massKg",
                "{'outage':{'failures':[{'sector':'GARDENS','share':1}],'leastLoss':0.1}}; outage.failures[0].sector"
            })
    void jsonThatCannotBeReadIsNamedByItsPlace(String json, String place) {
        assertThatThrownBy(() -> StoredMagnitude.with(NOTHING, json.replace('\'', '"')))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(place));
    }

    @Test
    void listsAreBounded() {
        var wind = new Release.Wind(null, 3, 0, Release.Stability.D);
        var release = new Release(1.0, 1.0, 1.0, null, null, false, java.util.Collections.nCopies(501, wind));
        var magnitude =
                NOTHING.with(new Magnitude(null, null, null, null, null, null, null, release, null, null, null));
        assertThatThrownBy(() -> HazardRules.check(
                        Mechanism.AIRBORNE, SourceKind.CITY, false, START, Duration.ofHours(1), magnitude))
                .hasMessage("magnitude.release.winds has 501 entries, at most 500 are taken.");
    }

    @Test
    void anOutageOfNoTimeIsRefused() {
        var magnitude = StoredMagnitude.with(
                NOTHING, "{\"outage\":{\"failures\":[{\"sector\":\"POWER\",\"share\":1}],\"leastLoss\":0.1}}");
        assertThatThrownBy(() -> HazardRules.check(
                        Mechanism.INFRASTRUCTURE, SourceKind.CITY, false, START, Duration.ZERO, magnitude))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("duration"));
    }

    @Test
    void aMagnitudeComesBackFromItsPropertiesAsItWas() {
        for (var json : List.of(
                "{'breach':{'volumeM3':4e7,'headM':30}}",
                "{'release':{" + GAS + ",'winds':[" + WIND
                        + ",{'since':'2024-05-14T03:00:00Z','speedMPerS':4,'fromDegrees':270,'stability':'C'}]}}",
                "{'release':{'plumeHeightKm':12,'fallMPerS':0.5,'urban':true,'winds':[" + WIND + "]}}",
                "{'outbreak':{'infectious':40,'r0':1.6,'infectiousDays':4,'method':'SEIR'}}",
                "{'outage':{'failures':[{'sector':'POWER','share':0.7}],'recoveries':[{'sector':'POWER','days':3}],'leastLoss':0.05}}",
                "{'area':{" + AREA + ",'intensity':25,'patches':[{" + CIRCLE
                        + "},{'ring':[[-31,40],[-30,40],[-30,41]],'intensity':30}]}}",
                "{'area':{" + AREA
                        + ",'track':[{'at':'2024-05-14T01:00:00Z','lat':40,'lon':-31,'radiusKm':90,'intensity':33},"
                        + "{'at':'2024-05-14T07:00:00Z','lat':41,'lon':-31,'radiusKm':80,'intensity':30}]}}")) {
            var magnitude = StoredMagnitude.with(
                    new Magnitude(null, null, "something", null, null, null), json.replace('\'', '"'));
            var node = new java.util.HashMap<String, Object>();
            StoredMagnitude.properties(magnitude).forEach(p -> {
                if (p.value() != null) {
                    assertThat(p.value()).isInstanceOfAny(Double.class, String.class, Boolean.class);
                    node.put(p.name(), p.value());
                }
            });
            assertThat(StoredMagnitude.read(node::get)).isEqualTo(magnitude);
        }
    }

    @Test
    void aMapDrawsCirclesAtTheirRadiusAndClosesRings() {
        var magnitude = StoredMagnitude.with(
                NOTHING,
                ("{'area':{" + AREA + ",'patches':[{" + CIRCLE
                                + "},{'ring':[[-31,40],[-30,40],[-30,41]],'intensity':30}]}}")
                        .replace('\'', '"'));
        var shape = AreaOutline.of(java.util.Objects.requireNonNull(magnitude.area()));
        assertThat(shape.type()).isEqualTo("MultiPolygon");
        var circle = ring(shape.coordinates().get(0));
        var centre = new io.spillover.quantity.GeoPoint(40, -31);
        assertThat(circle).hasSize(49).allSatisfy(c -> assertThat(
                        centre.kmTo(new io.spillover.quantity.GeoPoint(c.get(1), c.get(0))))
                .isBetween(14.99, 15.01));
        assertThat(circle.get(0)).isEqualTo(circle.get(48));
        assertThat(ring(shape.coordinates().get(1))).hasSize(4).endsWith(List.of(-31.0, 40.0));
    }

    @SuppressWarnings("unchecked")
    private static List<List<Double>> ring(Object polygon) {
        return ((List<List<List<Double>>>) polygon).get(0);
    }

    private static void check(Mechanism mechanism, SourceKind kind, String json) {
        var magnitude = StoredMagnitude.with(NOTHING, json.replace('\'', '"'));
        HazardRules.check(mechanism, kind, kind == SourceKind.AREA, START, Duration.ofHours(6), magnitude);
    }
}
