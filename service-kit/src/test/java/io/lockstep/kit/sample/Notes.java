package io.lockstep.kit.sample;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** State with an event, in one transaction. */
@ApplicationScoped
public class Notes {

    public static final EventType NOTE_WRITTEN = EventType.v1("sample", "note-written");

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final AuditLog audit;

    Notes(Jdbi jdbi, Outbox outbox, AuditLog audit) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public UUID write(String text) {
        var id = Ids.next();
        jdbi.useHandle(handle -> handle.execute("insert into note values (?, 1, ?)", id, text));
        audit.record("WRITTEN", "note", id, null, Map.of("text", text));
        outbox.append(OutgoingEvent.of(NOTE_WRITTEN, id, Map.of("text", text)));
        return id;
    }

    /** Writes, appends, and then fails. */
    @Transactional
    public void writeAndFail(String text) {
        write(text);
        throw new IllegalStateException("on purpose");
    }

    public long count(String text) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from note where text = ?")
                .bind(0, text)
                .mapTo(Long.class)
                .one());
    }
}
