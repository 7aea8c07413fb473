package io.spillover.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.spillover.testing.GraphQlClient;
import io.spillover.testing.TestDatabase;
import io.spillover.testing.TestKeys;
import io.spillover.testing.WithDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signed tokens beside keys, when a public key of their issuer is configured. */
@WithDatabase
class TokensIT {

    private static final KeyPair ISSUER = newKeys();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry registry) throws IOException {
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(ISSUER.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        var file = Files.writeString(TestDatabase.freshFolder("issuer").resolve("issuer.pem"), pem);
        registry.add("spring.security.oauth2.resourceserver.jwt.public-key-location", () -> file.toUri()
                .toString());
    }

    @Test
    void aTokenWithARoleAndAJurisdictionReads() {
        assertThat(status(token(ISSUER, Map.of("spillover_role", "viewer", "spillover_jurisdiction", "*"), 60)))
                .isEqualTo(200);
    }

    @Test
    void keysFromOutsideWorkBesideTokens() {
        assertThat(status(TestKeys.VIEWER)).isEqualTo(200);
    }

    @Test
    void aTokenWithoutARoleOrAJurisdictionOpensNothing() {
        assertThat(status(token(ISSUER, Map.of(), 60))).isEqualTo(401);
        assertThat(status(token(ISSUER, Map.of("spillover_role", "viewer"), 60)))
                .isEqualTo(401);
        assertThat(status(token(ISSUER, Map.of("spillover_jurisdiction", "*"), 60)))
                .isEqualTo(401);
        assertThat(status(token(ISSUER, Map.of("spillover_role", "king", "spillover_jurisdiction", "*"), 60)))
                .isEqualTo(401);
        assertThat(status(token(ISSUER, Map.of("spillover_role", "viewer", "spillover_jurisdiction", " "), 60)))
                .isEqualTo(401);
    }

    @Test
    void anExpiredOrForeignTokenOpensNothing() {
        var claims = Map.of("spillover_role", "viewer", "spillover_jurisdiction", "*");

        assertThat(status(token(ISSUER, claims, -120))).isEqualTo(401);
        assertThat(status(token(newKeys(), claims, 60))).isEqualTo(401);
    }

    private int status(String bearer) {
        return GraphQlClient.on(port)
                .as(bearer)
                .ask("{ serverInfo { version } }")
                .status();
    }

    private static String token(KeyPair keys, Map<String, String> claims, int secondsToLive) {
        var set = new JWTClaimsSet.Builder()
                .subject("somebody")
                .expirationTime(Date.from(Instant.now().plusSeconds(secondsToLive)));
        claims.forEach(set::claim);
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), set.build());
        try {
            token.sign(new RSASSASigner(keys.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
