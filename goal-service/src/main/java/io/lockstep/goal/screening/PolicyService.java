package io.lockstep.goal.screening;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PolicyService {

    /** There is one policy; the audit log wants an id. */
    private static final UUID THE_POLICY = new UUID(0, 1);

    private final Screenings screenings;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    PolicyService(Screenings screenings, AuditLog audit, Caller caller, Clock clock) {
        this.screenings = screenings;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PolicyView read() {
        return screenings.policy();
    }

    @Transactional
    PolicyView change(PolicyTerms to, @Nullable String ifMatch) {
        var before = screenings.lockedPolicy();
        Revision.check(ifMatch, before.version());
        if (before.enforcement() == to.enforcement()) {
            return before;
        }
        var after = new PolicyView(before.version() + 1, to.enforcement(), caller.subject(), clock.instant());
        screenings.write(after);
        audit.record("EDITED", "smart-policy", THE_POLICY, before, after);
        return after;
    }
}
