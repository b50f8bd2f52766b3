package io.lockstep.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenSignerTest {

    private final TokenSigner signer = TokenSigner.shared();

    @Test
    void token_whenVerifiedWithThePublicKeySetting_isGood() throws Exception {
        // given
        var parts = signer.token("ada", "member").split("\\.");
        var key = Base64.getDecoder().decode(TokenSigner.settings().get("quarkus.oidc.public-key"));

        // when
        var verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
        verifier.update((parts[0] + "." + parts[1]).getBytes(UTF_8));

        // then
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(payload(signer.token("ada", "member")))
                .contains("\"sub\":\"ada\"", "\"groups\":[\"member\"]", "\"iss\":\"https://lockstep.local\"");
    }

    @Test
    void algNone_whenRead_carriesNoSignature() {
        assertThat(signer.algNone("ada", "admin")).endsWith(".");
    }

    @Test
    void hs256WithPublicKey_whenRead_saysHs256() {
        var header = signer.hs256WithPublicKey("ada", "admin").split("\\.")[0];

        assertThat(new String(Base64.getUrlDecoder().decode(header), UTF_8)).contains("HS256");
    }

    @Test
    void with_whenGivenAKeptKey_signsAsBefore() {
        // given
        var kept = TokenSigner.newPrivateKey();

        // when
        var first = TokenSigner.with(kept);
        var second = TokenSigner.with(kept);

        // then
        assertThat(second.publicKey()).isEqualTo(first.publicKey());
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
    }
}
