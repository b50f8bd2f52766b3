package io.lockstep.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a moment who a token that was found good belongs to: verifying its signature took a third of the time that the
 * event loop spends on a request, and callers send one token many times. A token is never remembered beyond its own
 * end; one that is refused is looked at anew each time. What is remembered outlives the withdrawal of the issuer's key by
 * {@code lockstep.tokens.remembered-for} at most.
 */
@Singleton
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final int TOKENS_AT_MOST = 10_000;

    private final IdentityProvider<TokenAuthenticationRequest> verifier;
    private final Duration rememberedFor;
    private final Clock clock;
    private final Cache<String, SecurityIdentity> verified;

    @Inject
    VerifiedTokens(
            OidcIdentityProvider verifier,
            @ConfigProperty(name = "lockstep.tokens.remembered-for", defaultValue = "1m") Duration rememberedFor,
            Clock clock) {
        this(verifier, rememberedFor, clock, Ticker.systemTicker());
    }

    VerifiedTokens(
            IdentityProvider<TokenAuthenticationRequest> verifier, Duration rememberedFor, Clock clock, Ticker ticker) {
        this.verifier = verifier;
        this.rememberedFor = rememberedFor;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(TOKENS_AT_MOST)
                .expireAfter(Expiry.<String, SecurityIdentity>creating((token, of) -> lifeOf(of)))
                .ticker(ticker)
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Asked before the verifier itself, which has the priority that an application's providers have. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    /** Whether the token need not be verified again for now. */
    boolean remembers(String token) {
        return verified.getIfPresent(token) != null;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var token = request.getToken().getToken();
        var known = verified.getIfPresent(token);
        return known != null
                ? Uni.createFrom().item(known)
                : verifier.authenticate(request, context).map(identity -> remember(token, identity));
    }

    private SecurityIdentity remember(String token, SecurityIdentity identity) {
        verified.put(token, withoutItsRequest(identity));
        return identity;
    }

    /** Attributes and credentials lead to the request that the identity was found for. */
    private static SecurityIdentity withoutItsRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .build();
    }

    private Duration lifeOf(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(rememberedFor) < 0 ? left : rememberedFor;
    }
}
