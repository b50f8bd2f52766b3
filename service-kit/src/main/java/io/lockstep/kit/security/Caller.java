package io.lockstep.kit.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;

/** Who makes the current request, as the token says. Work that no request started is done by {@code system}. */
@Singleton
public class Caller {

    private static final String SYSTEM = "system";

    private final CurrentIdentityAssociation identities;

    Caller(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** The token's {@code sub}. */
    public String subject() {
        if (!Arc.container().requestContext().isActive()) {
            return SYSTEM;
        }
        var identity = identities.getIdentity();
        return identity.isAnonymous() ? SYSTEM : identity.getPrincipal().getName();
    }

    /** Whether the token carries any of the roles. */
    public boolean hasAny(String... roles) {
        SecurityIdentity identity = identities.getIdentity();
        for (var role : roles) {
            if (identity.hasRole(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the caller may write whatever the field has, and not only their own or their team's. */
    public boolean writesEverything() {
        return hasAny(Roles.ADMIN, Roles.MANAGER);
    }
}
