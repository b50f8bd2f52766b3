package io.lockstep.task.remediation;

import io.lockstep.kit.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class Remediations implements PanacheRepositoryBase<Remediation, UUID> {

    private static final String CLIMBING = """
            select id from remediation where state = 'OPEN' and next_step_at < :now
            order by next_step_at, id limit 1 for update skip locked
            """;

    private final Jdbi jdbi;

    Remediations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One, or 404. */
    Remediation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("remediation", id));
    }

    /** One whose row is locked until the end of the transaction, or 404. */
    Remediation getLocked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Problem.notFound("remediation", id));
    }

    /** The one of an alert, locked. */
    Optional<Remediation> lockedOf(UUID alertId) {
        return find("alertId", alertId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Locks one whose next step is over due, and that no other replica works on. */
    Optional<Remediation> takeClimbing(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(CLIMBING)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .mapTo(UUID.class)
                        .findOne())
                .map(this::findById);
    }

    /** One page of those that the filter lets through, and one more row, in the order of their ids. */
    List<Remediation> page(RemediationFilter filter, UUID after, int limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        conditions.add("id > :after");
        values.put("after", after);
        filter.conditions(conditions, values);
        return find(String.join(" and ", conditions) + " order by id", values)
                .range(0, limit)
                .list();
    }
}
