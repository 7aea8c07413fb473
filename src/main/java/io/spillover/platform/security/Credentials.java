package io.spillover.platform.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Which credentials count here: keys and a token issuer given from outside, or keys that the first start generates. */
@Component
final class Credentials {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private final Map<String, ApiKey> given;
    private final boolean tokens;

    Credentials(SecurityProperties properties, Environment environment) {
        this.given = read(properties);
        this.tokens = tokens(environment);
    }

    /** Returns whether a token issuer is configured. */
    static boolean tokens(Environment environment) {
        return List.of("issuer-uri", "jwk-set-uri", "public-key-location").stream()
                .anyMatch(name -> !environment.getProperty(JWT + name, "").isBlank());
    }

    /** Returns whether nothing is given from outside, so that keys are generated. */
    boolean generated() {
        return given.isEmpty() && !tokens;
    }

    /** Returns a key that was given from outside. */
    Optional<ApiKey> given(String id) {
        return Optional.ofNullable(given.get(id));
    }

    private static Map<String, ApiKey> read(SecurityProperties properties) {
        List<String> lines = new ArrayList<>(properties.keys());
        var file = properties.keysFrom();
        if (file != null) {
            try {
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(lines::add);
            } catch (IOException e) {
                throw new UnsafeStartException(
                        "The file of API keys " + file + " cannot be read.",
                        "Set spillover.security.keys-from to a file that this user can read.");
            }
        }
        Map<String, ApiKey> keys = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var key = read(i + 1, lines.get(i).strip());
                if (keys.putIfAbsent(key.id(), key) != null) {
                    throw refused(i + 1, "repeats the id " + key.id());
                }
            }
        }
        return Map.copyOf(keys);
    }

    /** Reads {@code role:jurisdiction:key}; the jurisdiction may hold colons itself. */
    private static ApiKey read(int number, String line) {
        int first = line.indexOf(':');
        int last = line.lastIndexOf(':');
        if (first < 0 || first == last || last == first + 1) {
            throw refused(number, "is not role:jurisdiction:key");
        }
        var role = Role.find(line.substring(0, first))
                .orElseThrow(
                        () -> refused(number, "has an unknown role; roles are viewer, planner, steward, operator"));
        try {
            return ApiKey.of(line.substring(last + 1), role, line.substring(first + 1, last));
        } catch (IllegalArgumentException e) {
            throw refused(number, "has a key that is not spk_<id>_<secret> with a secret of 43 to 128 characters");
        }
    }

    /** Names the entry by its number and never shows it. */
    private static UnsafeStartException refused(int number, String what) {
        return new UnsafeStartException(
                "Entry " + number + " of the API keys " + what + ".",
                "Write each as role:jurisdiction:spk_<id>_<secret>, for example viewer:*:spk_map_ and the output of"
                        + " `openssl rand -hex 32`.");
    }
}
