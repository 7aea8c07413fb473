package io.spillover.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class CredentialsTests {

    private static final String KEY = "spk_map_0123456789012345678901234567890123456789abc";

    @Test
    void aKeyMayBeBoundToAJurisdictionWithColons() {
        var credentials = credentials(List.of("planner:china:110000:" + KEY), null);

        assertThat(credentials.generated()).isFalse();
        assertThat(credentials.given("map").orElseThrow().caller())
                .isEqualTo(new Caller("map", Role.PLANNER, "china:110000"));
        assertThat(credentials.given("map").orElseThrow().matches(KEY)).isTrue();
        assertThat(credentials.given("map").orElseThrow().matches(KEY + "x")).isFalse();
    }

    @Test
    void keysMayComeFromAFileWithCommentsAndBlankLines(@TempDir Path folder) throws Exception {
        var file = folder.resolve("keys");
        Files.writeString(file, "# ours\n\nsteward:*:" + KEY + "\n");

        assertThat(credentials(List.of(), file).given("map")).isPresent();
        assertThatExceptionOfType(UnsafeStartException.class)
                .isThrownBy(() -> credentials(List.of(), folder.resolve("none")))
                .withMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                "viewer:" + KEY,
                "viewer::" + KEY,
                "king:*:" + KEY,
                "viewer:*:spk_map_short",
                "viewer:*:spk_Map_0123456789012345678901234567890123456789abc",
                "viewer:*:"
            })
    void aWrongEntryIsRefusedByItsNumberAndNeverShown(String entry) {
        assertThatExceptionOfType(UnsafeStartException.class)
                .isThrownBy(() -> credentials(List.of("viewer:*:spk_ok_" + "x".repeat(43), entry), null))
                .withMessageStartingWith("Entry 2 of the API keys ")
                .satisfies(e -> assertThat(e.getMessage() + e.action()).doesNotContain("0123456789"));
    }

    @Test
    void aRepeatedIdIsRefused() {
        assertThatExceptionOfType(UnsafeStartException.class)
                .isThrownBy(() -> credentials(List.of("viewer:*:" + KEY, "planner:*:" + KEY), null))
                .withMessageContaining("repeats the id map");
    }

    @Test
    void nothingFromOutsideMeansGeneratedKeys() {
        assertThat(credentials(List.of(""), null).generated()).isTrue();
    }

    @Test
    void twoNewKeysDifferAndHold256RandomBits() {
        var one = ApiKey.newText("viewer");

        assertThat(one).matches("spk_viewer_[A-Za-z0-9_-]{43}").isNotEqualTo(ApiKey.newText("viewer"));
    }

    private static Credentials credentials(List<String> keys, @Nullable Path file) {
        var properties = new SecurityProperties(
                keys, file, Path.of("unused"), false, Duration.ofSeconds(5), 10, "role", "jurisdiction");
        return new Credentials(properties, new MockEnvironment());
    }
}
