package io.spillover.platform.security;

import io.spillover.platform.database.OwnerOnlyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The four keys of the first start, one for each role, valid everywhere. The graph keeps their hashes, an owner-only file the
 * keys themselves. The file is written first: after a crash in between the next start finds the keys in it and adds their
 * hashes, and after the data was thrown away the same keys work again. Of several instances that start at once one set wins.
 */
@Component
public class StartKeys implements SmartInitializingSingleton {

    /** What became of the keys at this start. */
    public enum State {
        /** Made now: show them once. */
        MADE,
        /** Made by an earlier start and still in the file. */
        KEPT,
        /** Valid, but the file is gone or belongs to other data. */
        LOST,
        /** Keys or tokens are given from outside. */
        GIVEN
    }

    private final Credentials credentials;
    private final KeyStore store;
    private final SecurityProperties properties;
    private State state = State.GIVEN;
    private Map<Role, String> keys = Map.of();

    StartKeys(Credentials credentials, KeyStore store, SecurityProperties properties) {
        this.credentials = credentials;
        this.store = store;
        this.properties = properties;
    }

    /** Returns what became of the keys. */
    public State state() {
        return state;
    }

    /** Returns the key of a role, for the link that the start prints; empty if it is not known here. */
    public Optional<String> key(Role role) {
        return Optional.ofNullable(keys.get(role));
    }

    /** Returns the file that keeps the keys. */
    public Path file() {
        return properties.keyFile();
    }

    /** Returns a sentence for the person who started the server. */
    public String sentence() {
        return switch (state) {
            case MADE -> "Four API keys were made, one for each role; they are kept in " + file() + ".";
            case KEPT -> "The API keys of the first start are in " + file() + ".";
            case LOST ->
                "The API keys of the first start are valid but not in " + file()
                        + "; start once with --spillover.security.rotate-keys=true to make new ones.";
            case GIVEN -> "API keys or tokens are given from outside; none were made.";
        };
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!credentials.generated()) {
            return;
        }
        try {
            if (properties.rotateKeys()) {
                rotate();
            } else {
                keep();
            }
        } catch (IOException e) {
            throw new UnsafeStartException(
                    "The file of the generated API keys " + file() + " cannot be read or written.",
                    "Let the user who starts the server write there, or set spillover.security.key-file to another place.");
        }
    }

    private void rotate() throws IOException {
        var made = make();
        write(file().toAbsolutePath(), made);
        store.replaceAll(hashes(made));
        become(State.MADE, made);
    }

    private void keep() throws IOException {
        var found = read();
        var candidate = found.orElseGet(StartKeys::make);
        boolean added = found.isEmpty() && addFile(candidate);
        if (found.isEmpty() && !added) {
            // Another instance with the same folder was faster by a moment; its keys are as good.
            candidate = read().orElseThrow(() -> new IOException("Not a file of keys"));
        }
        if (store.addMissing(hashes(candidate))) {
            become(added ? State.MADE : State.KEPT, candidate);
        } else {
            if (added) {
                Files.deleteIfExists(file());
            }
            become(State.LOST, Map.of());
        }
    }

    private void become(State next, Map<Role, String> known) {
        this.state = next;
        this.keys = Map.copyOf(known);
    }

    private static Map<Role, String> make() {
        Map<Role, String> made = new EnumMap<>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> made.put(role, ApiKey.newText(role.text())));
        return made;
    }

    private static List<ApiKey> hashes(Map<Role, String> keys) {
        return Arrays.stream(Role.values())
                .filter(keys::containsKey)
                .map(role -> ApiKey.of(String.valueOf(keys.get(role)), role, Caller.EVERYWHERE))
                .toList();
    }

    private Optional<Map<Role, String>> read() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        Map<Role, String> found = new EnumMap<>(Role.class);
        for (var line : Files.readAllLines(file(), StandardCharsets.UTF_8)) {
            var words = line.strip().split("\\s+");
            if (words.length == 2 && ApiKey.idOf(words[1]).isPresent()) {
                Role.find(words[0]).ifPresent(role -> found.put(role, words[1]));
            }
        }
        return found.size() == Role.values().length ? Optional.of(found) : Optional.empty();
    }

    /** Writes the file unless there is one; a link, unlike a move, never replaces another instance's file. */
    private boolean addFile(Map<Role, String> made) throws IOException {
        var part = file().toAbsolutePath().resolveSibling(file().getFileName() + "." + UUID.randomUUID());
        write(part, made);
        try {
            Files.createLink(file().toAbsolutePath(), part);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(Path target, Map<Role, String> made) throws IOException {
        var parent = target.getParent();
        if (parent != null && !Files.exists(parent)) {
            OwnerOnlyFile.makeFolder(parent);
        }
        OwnerOnlyFile.write(target, text(made));
    }

    private static String text(Map<Role, String> made) {
        return made.entrySet().stream()
                .map(entry -> entry.getKey().text() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining(
                        "", "# API keys of this Spillover, one for each role. Keep them secret.\n", ""));
    }
}
