package io.lockstep.goal.cycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Cycles implements PanacheRepositoryBase<Cycle, UUID> {

    private static final String DUE = """
            select id from cycle
            where state in ('TRIAL', 'ACTIVE') and start_date <= :today and activated_on <= end_date
              and (last_day_started is null or last_day_started < least(:today, end_date))
            order by id limit 1 for update skip locked
            """;

    private final Jdbi jdbi;

    Cycles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Locks a cycle that has days to announce, and that no other replica works on. */
    Optional<Cycle> takeDue(LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                        .bind("today", today)
                        .mapTo(UUID.class)
                        .findOne())
                .map(this::findById);
    }

    Optional<Cycle> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Cycle> after(UUID after, @Nullable CycleState state, int count) {
        var found = state == null
                ? find("id > ?1 order by id", after)
                : find("id > ?1 and state = ?2 order by id", after, state);
        return found.range(0, count - 1).list();
    }
}
