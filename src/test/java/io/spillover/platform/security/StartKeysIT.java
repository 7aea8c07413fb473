package io.spillover.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.testing.TestDatabase;
import io.spillover.testing.WithDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** The keys of the first start, made in the real graph. Each object here stands for one start. */
@WithDatabase
class StartKeysIT {

    @TempDir
    Path folder = Path.of("");

    @Autowired
    private KeyStore store = new NoStore();

    @BeforeEach
    @AfterEach
    void noGeneratedKeys() {
        TestDatabase.driver().executableQuery("MATCH (k:ApiKey) DELETE k").execute();
    }

    @Test
    void theFirstStartMakesOneKeyForEachRoleAndKeepsThemForTheOwnerOnly() throws Exception {
        var start = start("keys", false);

        assertThat(start.state()).isEqualTo(StartKeys.State.MADE);
        for (var role : Role.values()) {
            var key = start.key(role).orElseThrow();
            assertThat(callerOf(key)).contains(new Caller(role.text(), role, Caller.EVERYWHERE));
        }
        assertThat(Files.getPosixFilePermissions(start.file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(start.file());
        }
    }

    @Test
    void theGraphHoldsNoKeyInTheClear() {
        var start = start("keys", false);
        var stored = TestDatabase.driver()
                .executableQuery("MATCH (k:ApiKey) RETURN k {.*} AS k")
                .execute()
                .records()
                .toString();

        assertThat(stored).contains("viewer", "operator");
        for (var role : Role.values()) {
            assertThat(stored).doesNotContain(start.key(role).orElseThrow().substring(20));
        }
    }

    @Test
    void aLaterStartKeepsTheKeys() {
        var first = start("keys", false);
        var second = start("keys", false);

        assertThat(second.state()).isEqualTo(StartKeys.State.KEPT);
        assertThat(second.key(Role.VIEWER)).isEqualTo(first.key(Role.VIEWER));
    }

    @Test
    void theSameKeysWorkAfterTheDataWasThrownAway() {
        var first = start("keys", false);
        noGeneratedKeys();
        var second = start("keys", false);

        assertThat(second.state()).isEqualTo(StartKeys.State.KEPT);
        assertThat(callerOf(first.key(Role.PLANNER).orElseThrow())).isPresent();
    }

    @Test
    void withoutTheFileTheKeysStayValidAndTheStartSaysHowToMakeNewOnes() throws Exception {
        var first = start("keys", false);
        Files.delete(first.file());
        var second = start("keys", false);

        assertThat(second.state()).isEqualTo(StartKeys.State.LOST);
        assertThat(second.sentence()).contains("--spillover.security.rotate-keys=true");
        assertThat(second.file()).doesNotExist();
        assertThat(callerOf(first.key(Role.VIEWER).orElseThrow())).isPresent();
    }

    @Test
    void rotationEndsTheOldKeys() {
        var old = start("keys", false).key(Role.VIEWER).orElseThrow();
        var fresh = start("keys", true);

        assertThat(fresh.state()).isEqualTo(StartKeys.State.MADE);
        assertThat(callerOf(old)).isEmpty();
        assertThat(callerOf(fresh.key(Role.VIEWER).orElseThrow())).isPresent();
        assertThat(start("keys", false).key(Role.VIEWER)).isEqualTo(fresh.key(Role.VIEWER));
    }

    @Test
    void ofManyInstancesThatStartAtOnceOneSetWins() throws Exception {
        int instances = 8;
        var barrier = new CyclicBarrier(instances);
        List<Callable<StartKeys>> starts = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
            // Two share each folder.
            var name = "keys-" + i / 2;
            starts.add(() -> {
                barrier.await(10, TimeUnit.SECONDS);
                return start(name, false);
            });
        }
        var pool = Executors.newFixedThreadPool(instances);
        List<StartKeys> ended = new ArrayList<>();
        try {
            for (var start : pool.invokeAll(starts, 30, TimeUnit.SECONDS)) {
                ended.add(start.get());
            }
        } finally {
            pool.shutdownNow();
        }

        var winners = ended.stream()
                .filter(start -> start.state() != StartKeys.State.LOST)
                .toList();
        assertThat(winners).isNotEmpty();
        assertThat(winners.stream().map(start -> start.key(Role.VIEWER).orElseThrow()))
                .allMatch(key -> callerOf(key).isPresent());
        assertThat(winners.stream().map(start -> start.key(Role.VIEWER)).distinct())
                .hasSize(1);
        assertThat(winners.stream().map(StartKeys::file).distinct()).hasSize(1);
        assertThat(winners.get(0).file()).exists();
    }

    @Test
    void givenKeysShutTheGeneratedOnesOut() {
        var generated = start("keys", false).key(Role.OPERATOR).orElseThrow();
        var properties = properties("keys", false, List.of("viewer:*:" + ApiKey.newText("given")));
        var credentials = new Credentials(properties, new MockEnvironment());
        var start = new StartKeys(credentials, store, properties);
        start.afterSingletonsInstantiated();

        assertThat(start.state()).isEqualTo(StartKeys.State.GIVEN);
        assertThat(new ApiKeys(credentials, store, properties).callerOf(generated))
                .isEmpty();
    }

    @Test
    void theMemoryOfLookedUpKeysIsBoundedAndShort() {
        var known = start("keys", false).key(Role.VIEWER).orElseThrow();
        var counting = new CountingStore(store);
        var properties = properties("keys", false, List.of());
        var keys = new ApiKeys(new Credentials(properties, new MockEnvironment()), counting, properties);

        for (int i = 0; i < 5; i++) {
            assertThat(keys.callerOf(known)).isPresent();
        }
        assertThat(counting.lookUps).isEqualTo(1);

        for (int i = 0; i < 10; i++) {
            assertThat(keys.callerOf(ApiKey.newText("stranger-" + i))).isEmpty();
        }
        assertThat(keys.callerOf(known)).isPresent();
        assertThat(counting.lookUps)
                .as("pushed out by strangers, so looked up again")
                .isEqualTo(12);
    }

    private StartKeys start(String file, boolean rotate) {
        var properties = properties(file, rotate, List.of());
        var start = new StartKeys(new Credentials(properties, new MockEnvironment()), store, properties);
        start.afterSingletonsInstantiated();
        return start;
    }

    private java.util.Optional<Caller> callerOf(String key) {
        var properties = properties("keys", false, List.of());
        return new ApiKeys(new Credentials(properties, new MockEnvironment()), store, properties).callerOf(key);
    }

    private SecurityProperties properties(String file, boolean rotate, List<String> given) {
        return new SecurityProperties(
                given,
                null,
                folder.resolve(file),
                rotate,
                Duration.ofMinutes(1),
                10,
                "spillover_role",
                "spillover_jurisdiction");
    }

    private static final class CountingStore implements KeyStore {

        private final KeyStore store;
        private int lookUps;

        CountingStore(KeyStore store) {
            this.store = store;
        }

        @Override
        public java.util.Optional<ApiKey> find(String id) {
            lookUps++;
            return store.find(id);
        }

        @Override
        public boolean addMissing(List<ApiKey> keys) {
            return store.addMissing(keys);
        }

        @Override
        public void replaceAll(List<ApiKey> keys) {
            store.replaceAll(keys);
        }
    }

    /** Stands there until the real one is injected. */
    private static final class NoStore implements KeyStore {

        @Override
        public java.util.Optional<ApiKey> find(String id) {
            return java.util.Optional.empty();
        }

        @Override
        public boolean addMissing(List<ApiKey> keys) {
            return false;
        }

        @Override
        public void replaceAll(List<ApiKey> keys) {}
    }
}
