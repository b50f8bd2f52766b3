package io.lockstep.tracking.republication;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.tracking.ledger.Day;
import io.lockstep.tracking.republication.Republication.Stage;
import io.lockstep.tracking.republication.Republication.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for republications, stops them and lets them go on; each is audited. */
@ApplicationScoped
class RepublicationService {

    private static final String SUBJECT = "republication";

    private final Republications republications;
    private final AuditLog audit;
    private final Caller caller;
    private final Day day;

    RepublicationService(Republications republications, AuditLog audit, Caller caller, Day day) {
        this.republications = republications;
        this.audit = audit;
        this.caller = caller;
        this.day = day;
    }

    /**
     * Asks to publish again what was recorded until now, or in a time before.
     *
     * @throws Problem 400 when the period is empty
     */
    @Transactional
    public Republication request(NewRepublication wanted) {
        var now = day.now();
        var from = Objects.requireNonNullElse(wanted.from(), Instant.EPOCH);
        var to = wanted.to() == null || wanted.to().isAfter(now) ? now : wanted.to();
        if (!from.isBefore(to)) {
            throw new Problem(RepublicationProblem.EMPTY_PERIOD).at("/from").at("/to");
        }
        var asked = new Republication(
                Ids.next(),
                wanted.kinds() == null ? EnumSet.allOf(Republished.class) : EnumSet.copyOf(wanted.kinds()),
                from,
                to,
                State.RUNNING,
                Stage.LEDGER,
                new UUID(0, 0),
                0,
                0,
                now,
                caller.subject(),
                null);
        republications.add(asked);
        audit.record("REQUESTED", SUBJECT, asked.republicationId(), null, asked);
        return asked;
    }

    /** Lets it rest where it is; errors as for {@link #resume}. */
    @Transactional
    public Republication stop(UUID id) {
        return turn(id, State.STOPPED, "STOPPED");
    }

    /**
     * Lets it go on where it was stopped.
     *
     * @throws Problem 404 when there is none with this id, 409 when it is done
     */
    @Transactional
    public Republication resume(UUID id) {
        return turn(id, State.RUNNING, "RESUMED");
    }

    private Republication turn(UUID id, State state, String action) {
        var before = republications.lock(id).orElseThrow(() -> Problem.notFound(SUBJECT, id));
        if (before.state() == State.DONE) {
            throw new Problem(RepublicationProblem.REPUBLICATION_ENDED);
        }
        if (before.state() == state) {
            return before;
        }
        var after = before.in(state);
        republications.save(after);
        audit.record(action, SUBJECT, id, before, after);
        return after;
    }

    /** @throws Problem 404 when there is none with this id */
    Republication get(UUID id) {
        return republications.find(id).orElseThrow(() -> Problem.notFound(SUBJECT, id));
    }

    /** The latest first. */
    Page<Republication> page(@Nullable String cursor, int limit) {
        return republications.page(cursor, limit);
    }
}
