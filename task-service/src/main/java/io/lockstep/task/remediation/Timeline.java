package io.lockstep.task.remediation;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.security.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What happened to remediations, in order. */
@Singleton
class Timeline {

    private final Jdbi jdbi;
    private final Clock clock;
    private final Caller caller;

    Timeline(Jdbi jdbi, Clock clock, Caller caller) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
    }

    Entry add(UUID remediation, EntryKind kind, @Nullable UUID person, @Nullable String text) {
        var entry = new Entry(Ids.next(), clock.instant(), kind, caller.subject(), person, text);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into remediation_entry (id, remediation_id, at, kind, by_subject, person_id, text)
                        values (:id, :remediation, :at, :kind, :by, :person, :text)
                        """)
                .bind("id", entry.entryId())
                .bind("remediation", remediation)
                .bind("at", entry.at().atOffset(ZoneOffset.UTC))
                .bind("kind", kind.name())
                .bind("by", entry.by())
                .bind("person", person)
                .bind("text", text)
                .execute());
        return entry;
    }

    /** Whether the remediation has climbed to the person. */
    boolean reached(UUID remediation, UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from remediation_entry
                                       where remediation_id = :id and kind = 'ESCALATED' and person_id = :person)
                        """)
                .bind("id", remediation)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one());
    }

    List<Entry> list(UUID remediation, UUID after, int count) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from remediation_entry where remediation_id = :id and id > :after order by id limit :count
                        """)
                .bind("id", remediation)
                .bind("after", after)
                .bind("count", count)
                .map((row, context) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("by_subject"),
                        row.getObject("person_id", UUID.class),
                        row.getString("text")))
                .list());
    }
}
