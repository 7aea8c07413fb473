package io.spillover.platform.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recognises callers by their keys: by those given from outside if there are any, else by the generated ones. */
@Component
final class ApiKeys {

    private record Remembered(Optional<ApiKey> key, long until) {}

    private final Credentials credentials;
    private final KeyStore store;
    private final SecurityProperties properties;
    private final Map<String, Remembered> remembered;

    ApiKeys(Credentials credentials, KeyStore store, SecurityProperties properties) {
        this.credentials = credentials;
        this.store = store;
        this.properties = properties;
        this.remembered = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
                return size() > properties.keyCacheSize();
            }
        };
    }

    /**
     * Returns whom a key stands for, empty if it is not valid.
     *
     * @throws io.spillover.problem.UnavailableException if the kept keys cannot be read
     */
    Optional<Caller> callerOf(String text) {
        return ApiKey.idOf(text)
                .flatMap(id -> credentials.generated() ? kept(id) : credentials.given(id))
                .filter(key -> key.matches(text))
                .map(ApiKey::caller);
    }

    private Optional<ApiKey> kept(String id) {
        long now = System.nanoTime();
        synchronized (remembered) {
            var known = remembered.get(id);
            if (known != null && now - known.until() < 0) {
                return known.key();
            }
        }
        var key = store.find(id);
        synchronized (remembered) {
            remembered.remove(id);
            remembered.put(
                    id, new Remembered(key, now + properties.keyCacheTime().toNanos()));
        }
        return key;
    }
}
