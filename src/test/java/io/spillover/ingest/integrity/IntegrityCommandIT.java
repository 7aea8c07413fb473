package io.spillover.ingest.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.testing.ApplicationProcess;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import org.junit.jupiter.api.Test;

/** An operator checks the graph from the command line. */
@WithDatabase
class IntegrityCommandIT {

    @Test
    void theCheckListsWhatIsWrongAndEndsWithOne() throws Exception {
        TestDatabase.empty();
        TestDatabase.driver()
                .executableQuery("CREATE (:Province {id: 'demo:10'})")
                .execute();
        try (var application = ApplicationProcess.start(TestDatabase.server(), "--spillover.check")) {
            assertThat(application.awaitEnd()).isEqualTo(1);
            assertThat(application.said())
                    .contains("demo:10: Province lacks region, code, name, quality, source [required-node-properties]")
                    .contains("Findings: 1");
        } finally {
            TestDatabase.empty();
        }
    }

    @Test
    void theCheckOfAHealthyGraphEndsWithNought() throws Exception {
        TestDatabase.empty();
        try (var application = ApplicationProcess.start(TestDatabase.server(), "--spillover.check")) {
            assertThat(application.awaitEnd()).isZero();
            assertThat(application.said()).contains("The graph is healthy.");
        }
    }
}
