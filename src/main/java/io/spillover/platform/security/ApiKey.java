package io.spillover.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as the server remembers it: not the key itself but its hash.
 *
 * @param id names the key; its middle part, not secret
 * @param hash SHA-256 of the whole key, in hexadecimal
 * @param caller whom the key stands for
 */
public record ApiKey(String id, String hash, Caller caller) {

    /** {@code spk_<id>_<secret>}; the secret has 256 bits in base64url, or more characters in a key made elsewhere. */
    private static final Pattern FORM = Pattern.compile("spk_([a-z0-9-]{1,40})_([A-Za-z0-9_-]{43,128})");

    private static final SecureRandom RANDOM = new SecureRandom();

    static final String PREFIX = "spk_";

    /** Makes a new key's text with 256 random bits. */
    static String newText(String id) {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return PREFIX + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Returns the id within a key's text, empty if the text has another form. */
    static Optional<String> idOf(String text) {
        var match = FORM.matcher(text);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /**
     * Returns what the server keeps of a key.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    static ApiKey of(String text, Role role, String jurisdiction) {
        var id = idOf(text).orElseThrow(() -> new IllegalArgumentException("not of the form spk_<id>_<secret>"));
        return new ApiKey(id, hashOf(text), new Caller(id, role, jurisdiction));
    }

    /** Compares without telling by the time taken how much of it is right. */
    boolean matches(String text) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), hashOf(text).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * One round of SHA-256 is enough here: slow hashes protect passwords that people choose, which can be guessed from lists; a
     * secret of 256 random bits cannot be guessed at any speed, and a fast hash cannot be used to keep the server busy.
     */
    static String hashOf(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
