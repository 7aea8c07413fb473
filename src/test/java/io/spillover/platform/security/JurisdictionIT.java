package io.spillover.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spillover.problem.ForbiddenException;
import io.spillover.testing.CleanGraph;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WithDatabase
@CleanGraph
class JurisdictionIT {

    private final Access access;

    JurisdictionIT(@Autowired Access access) {
        this.access = access;
    }

    @BeforeAll
    static void twoProvincesOnOneRiver() {
        TestDatabase.driver().executableQuery("""
                        CREATE (land:Country {id: 'x:land'})
                        CREATE (p1:Province {id: 'x:10'})-[:PART_OF]->(land), (p2:Province {id: 'x:20'})-[:PART_OF]->(land)
                        CREATE (a:City {id: 'x:11'})-[:PART_OF]->(p1), (b:City {id: 'x:21'})-[:PART_OF]->(p2)
                        CREATE (a)-[:MEMBER_OF]->(:CoordinatingBody {id: 'x:basin'})
                        CREATE (river:River {id: 'x:river'}), (upper:Reach {id: 'x:r1'})-[:PART_OF]->(river)
                        CREATE (a)-[:LIES_ON {entryKmToMouth: 300.0, exitKmToMouth: 200.0}]->(upper)
                        CREATE (plant:Facility {id: 'x:plant'})-[:LOCATED_IN]->(a)
                        CREATE (:Reservoir {id: 'x:lake'})-[:LOCATED_IN]->(b)
                        CREATE (:Resource {id: 'x:boats'})-[:HELD_BY]->(b)
                        CREATE (:Hazard {id: 'x:spill'})-[:ORIGINATES_AT]->(plant)
                        CREATE (:Hazard {id: 'x:slick'})-[:ORIGINATES_AT {km: 250.0}]->(upper)
                        CREATE (wide:Hazard {id: 'x:wide'})-[:COVERS]->(a), (wide)-[:COVERS]->(b)
                        CREATE (:Hazard {id: 'x:storm'})-[:COVERS]->(b)""").execute();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "x:11, CITY, x:11, true",
        "x:10, CITY, x:11, true",
        "x:land, CITY, x:11, true",
        "x:basin, CITY, x:11, true",
        "x:20, CITY, x:11, false",
        "x:21, CITY, x:11, false",
        "x:basin, CITY, x:21, false",
        "x:10, FACILITY, x:plant, true",
        "x:20, FACILITY, x:plant, false",
        "x:20, RESERVOIR, x:lake, true",
        "x:10, RESERVOIR, x:lake, false",
        "x:basin, REACH, x:r1, true",
        "x:20, REACH, x:r1, false",
        "x:10, RIVER_POINT, x:river@250.0, true",
        "x:20, RIVER_POINT, x:river@250.0, false",
        "x:10, RIVER_POINT, x:river@150.0, false",
        "x:20, RESOURCE, x:boats, true",
        "x:10, RESOURCE, x:boats, false",
        "x:10, HAZARD, x:spill, true",
        "x:20, HAZARD, x:spill, false",
        "x:10, HAZARD, x:slick, true",
        "x:20, HAZARD, x:storm, true",
        "x:10, HAZARD, x:storm, false",
        "x:10, HAZARD, x:wide, false",
        "x:land, HAZARD, x:wide, true",
        "x:10, CITY, x:none, false",
        "x:10, CITY, x:plant, false"
    })
    void aPlaceLiesWhereItsCitiesLie(String jurisdiction, Place.Kind kind, String id, boolean within) {
        be(new Caller("somebody", Role.PLANNER, jurisdiction));
        var place = new Place(kind, id);

        if (within) {
            assertThat(access.requireWithin(Role.PLANNER, place).name()).isEqualTo("somebody");
        } else {
            assertThatExceptionOfType(ForbiddenException.class)
                    .isThrownBy(() -> access.requireWithin(Role.PLANNER, place))
                    .withMessageContaining("outside the key's jurisdiction " + jurisdiction);
        }
    }

    @Test
    void aLesserRoleIsRefusedWhereverTheTargetLies() {
        be(new Caller("somebody", Role.VIEWER, Caller.EVERYWHERE));

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> access.requireWithin(Role.PLANNER, Place.city("x:11")))
                .withMessage("This needs the role planner; the key has the role viewer.");
    }

    @Test
    void aGreaterRoleMayDoWhatALesserOneMay() {
        be(new Caller("somebody", Role.OPERATOR, Caller.EVERYWHERE));

        assertThat(access.requireEverywhere(Role.STEWARD).role()).isEqualTo(Role.OPERATOR);
    }

    @Test
    void aBoundKeyMayNotDoWhatBelongsToNoPlace() {
        be(new Caller("somebody", Role.STEWARD, "x:10"));

        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> access.requireEverywhere(Role.STEWARD));
    }

    @Test
    void nobodyMayDoAnything() {
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> access.require(Role.VIEWER));
    }

    private static void be(Caller caller) {
        SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(caller));
    }
}
