package io.spillover.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spillover.testing.CleanGraph;
import io.spillover.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
@CleanGraph
class MigrationsIT {

    @Autowired
    private Driver driver;

    @Test
    void everyIndexIsOnline() {
        var states = column("SHOW INDEXES YIELD name, state RETURN name + ' ' + state AS value");

        assertThat(states).hasSizeGreaterThan(35).allMatch(state -> state.endsWith(" ONLINE"));
        assertThat(states).contains("names ONLINE", "city_location ONLINE", "linked_to_key ONLINE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Region",
                "Country",
                "Province",
                "City",
                "CoordinatingBody",
                "River",
                "Reach",
                "Reservoir",
                "Facility",
                "Hazard",
                "Assessment",
                "Exposure",
                "ResourceKind",
                "Resource",
                "Agreement",
                "ApiKey"
            })
    void twoNodesOfOneLabelCannotShareAnId(String label) {
        var create = "CREATE (:" + label + " {id: 'migrations-it:twice'})";
        run(create);

        assertThatThrownBy(() -> run(create))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("already exists");
    }

    @Test
    void twoLinksCannotShareAKey() {
        run("CREATE (:City {id: 'migrations-it:a'})-[:LINKED_TO {key: 'a|b|rail|x'}]->(:City {id: 'migrations-it:b'})");

        assertThatThrownBy(() -> run("MATCH (a:City {id: 'migrations-it:a'}), (b:City {id: 'migrations-it:b'})"
                        + " CREATE (a)-[:LINKED_TO {key: 'a|b|rail|x'}]->(b)"))
                .isInstanceOf(ClientException.class);
    }

    @Test
    void twoSuppliesCannotShareAKey() {
        run("CREATE (c:City {id: 'migrations-it:c'}) CREATE (c)-[:SUPPLIES {key: 'c|POWER|c|WATER'}]->(c)");

        assertThatThrownBy(() -> run(
                        "MATCH (c:City {id: 'migrations-it:c'}) CREATE (c)-[:SUPPLIES {key: 'c|POWER|c|WATER'}]->(c)"))
                .isInstanceOf(ClientException.class);
    }

    @Test
    void namesAreFoundInChineseAndInEnglish() {
        run("CREATE (:City {id: 'migrations-it:harbin', name: 'Harbin', nameZh: '哈尔滨市'})"
                + " CREATE (:River {id: 'migrations-it:the', name: 'The Second Songhua', nameZh: '第二松花江'})");
        run("CALL db.awaitIndexes(30)");

        assertThat(names("松花江")).containsExactly("The Second Songhua");
        assertThat(names("哈尔滨")).containsExactly("Harbin");
        assertThat(names("harbin")).containsExactly("Harbin");
        assertThat(names("songhua")).containsExactly("The Second Songhua");
    }

    private List<String> names(String text) {
        return driver
                .executableQuery(
                        "CALL db.index.fulltext.queryNodes('names', $text) YIELD node RETURN node.name AS value")
                .withParameters(Map.of("text", text))
                .execute()
                .records()
                .stream()
                .map(row -> row.get("value").asString())
                .toList();
    }

    private List<String> column(String statement) {
        return driver.executableQuery(statement).execute().records().stream()
                .map(row -> row.get("value").asString())
                .toList();
    }

    private void run(String statement) {
        driver.executableQuery(statement).execute();
    }
}
