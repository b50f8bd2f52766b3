package io.lockstep.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-02-15T08:00:00Z");

    private final AtomicLong passed = new AtomicLong();
    private final Verifier verifier = new Verifier();
    private final VerifiedTokens tokens =
            new VerifiedTokens(verifier, Duration.ofMinutes(1), Clock.fixed(NOW, ZoneOffset.UTC), passed::get);

    @Test
    void authenticate_whenATokenComesAgain_knowsItsOwnerWithoutVerifying() {
        authenticate("good");

        var again = authenticate("good");

        assertThat(again.getPrincipal().getName()).isEqualTo("owner of good");
        assertThat(again.getRoles()).containsExactly("member");
        assertThat(verifier.asked).containsExactly("good");
    }

    @Test
    void authenticate_whenATokenComesAgain_carriesNothingOfTheFirstRequest() {
        authenticate("good");

        var again = authenticate("good");

        assertThat(again.getAttributes()).isEmpty();
        assertThat(again.getCredentials()).isEmpty();
    }

    @Test
    void authenticate_whenTokensDiffer_verifiesEach() {
        var one = authenticate("good");
        var other = authenticate("good too");

        assertThat(one.getPrincipal().getName())
                .isNotEqualTo(other.getPrincipal().getName());
        assertThat(verifier.asked).containsExactly("good", "good too");
    }

    @Test
    void authenticate_whenItIsRememberedForLongEnough_verifiesAgain() {
        authenticate("good");
        passed.addAndGet(Duration.ofSeconds(61).toNanos());

        authenticate("good");

        assertThat(verifier.asked).hasSize(2);
    }

    @Test
    void authenticate_whenTheTokenEndsBefore_doesNotRememberItBeyondItsEnd() {
        verifier.lifetime = Duration.ofSeconds(20);
        authenticate("short");
        passed.addAndGet(Duration.ofSeconds(21).toNanos());

        authenticate("short");

        assertThat(verifier.asked).hasSize(2);
    }

    @Test
    void authenticate_whenATokenIsRefused_looksAtItAnewEachTime() {
        for (var i = 0; i < 2; i++) {
            assertThatThrownBy(() -> authenticate("bad")).isInstanceOf(AuthenticationFailedException.class);
        }

        assertThat(verifier.asked).hasSize(2);
    }

    private SecurityIdentity authenticate(String token) {
        var request = new TokenAuthenticationRequest(new TokenCredential(token, "bearer"));
        return tokens.authenticate(request, work -> Uni.createFrom().item(work))
                .await()
                .indefinitely();
    }

    /** Takes every token that begins with "good" or "short". */
    private static final class Verifier implements IdentityProvider<TokenAuthenticationRequest> {

        private final List<String> asked = new ArrayList<>();
        private Duration lifetime = Duration.ofHours(1);

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            var token = request.getToken().getToken();
            asked.add(token);
            if (token.equals("bad")) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new Token("owner of " + token, NOW.plus(lifetime)))
                            .addRole("member")
                            .addAttribute("request", this)
                            .addCredential(request.getToken())
                            .build());
        }
    }

    private record Token(String name, Instant end) implements JsonWebToken {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of(Claims.exp.name());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return claim.equals(Claims.exp.name()) ? (T) Long.valueOf(end.getEpochSecond()) : null;
        }
    }
}
