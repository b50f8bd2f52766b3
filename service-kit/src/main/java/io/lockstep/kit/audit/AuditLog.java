package io.lockstep.kit.audit;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The append-only record of who changed what: each row commits with the change that it tells of. */
@ApplicationScoped
public class AuditLog {

    private final Jdbi jdbi;
    private final Clock clock;
    private final Caller caller;

    AuditLog(Jdbi jdbi, Clock clock, Caller caller) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Records a change in the current transaction.
     *
     * @param action what was done, such as {@code ACTIVATED}
     * @param subjectType the kind of thing that changed
     * @param before its state before, absent for a creation
     * @param after its state after, absent for a deletion
     */
    public void record(
            String action, String subjectType, UUID subjectId, @Nullable Object before, @Nullable Object after) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into audit_entry (id, at, actor, action, subject_type, subject_id, before, after)
                        values (:id, :at, :actor, :action, :type, :subject, :before::jsonb, :after::jsonb)
                        """)
                .bind("id", Ids.next())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("actor", caller.subject())
                .bind("action", action)
                .bind("type", subjectType)
                .bind("subject", subjectId.toString())
                .bind("before", before == null ? null : EventJson.write(before))
                .bind("after", after == null ? null : EventJson.write(after))
                .execute());
    }
}
