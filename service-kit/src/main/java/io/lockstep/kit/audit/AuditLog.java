package io.lockstep.kit.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
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

    /** Entries after the given id, oldest first; of one subject only where one is named. */
    public List<AuditEntry> list(@Nullable String subjectId, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from audit_entry
                        where id > :after and (:subject::text is null or subject_id = :subject)
                        order by id limit :limit
                        """)
                .bind("after", after)
                .bind("subject", subjectId)
                .bind("limit", limit)
                .map((row, context) -> new AuditEntry(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject_type"),
                        row.getString("subject_id"),
                        tree(row.getString("before")),
                        tree(row.getString("after"))))
                .list());
    }

    private static @Nullable JsonNode tree(@Nullable String json) {
        return json == null ? null : EventJson.parse(json);
    }
}
