package io.lockstep.task.remediation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class Filings implements PanacheRepositoryBase<Filing, UUID> {

    private static final String DUE = """
            select filing_id from remediation_measurement where measured_on is null and due_at <= :now
            order by due_at, filing_id, position limit 1 for update skip locked
            """;

    private final Jdbi jdbi;

    Filings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Locks a measurement that is due, and that no other replica works on; its filing. */
    Optional<Filing> takeMeasurable(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .mapTo(UUID.class)
                        .findOne())
                .map(this::findById);
    }
}
