package io.lockstep.tracking.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger.
 *
 * @param id also the id of the event that the fact is published as
 * @param subjectId the task, key result or lead that it is about
 * @param asOf the day for which it holds
 * @param occurredAt when it happened, where the sender says more than the day
 * @param recordedAt when we took it
 * @param reportedBy the token's subject
 * @param source the system that it comes from, where that is not who reported it
 * @param content JSON without personal data of a lead or customer
 */
public record Fact(
        UUID id,
        FactKind kind,
        UUID subjectId,
        LocalDate asOf,
        @Nullable Instant occurredAt,
        Instant recordedAt,
        String reportedBy,
        @Nullable String source,
        String content) {

    /** A fact of a day, from who reports it. */
    public static Fact of(
            UUID id,
            FactKind kind,
            UUID subjectId,
            LocalDate asOf,
            Instant recordedAt,
            String reportedBy,
            @Nullable String source,
            String content) {
        return new Fact(id, kind, subjectId, asOf, null, recordedAt, reportedBy, source, content);
    }
}
