package io.lockstep.scoring.alert;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What people do with an alert: take it over, hand it on, mute it. Its level is none of their business. */
@Singleton
public class AlertRecords {

    /** So many members stand in an event. */
    private static final int LISTED = 100;

    private final Jdbi jdbi;
    private final Members members;
    private final Mutes mutes;
    private final Clock clock;

    AlertRecords(Jdbi jdbi, Members members, Mutes mutes, Clock clock) {
        this.jdbi = jdbi;
        this.members = members;
        this.mutes = mutes;
        this.clock = clock;
    }

    /** The alert, locked until the end of the transaction, so that no batch changes it meanwhile. */
    public Optional<Alert> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from alert where alert_id = :id for update")
                .bind("id", id)
                .map((row, context) -> Alerts.alert(row))
                .findOne());
    }

    /** Puts the alert into somebody's hands. */
    public void assign(UUID alert, UUID owner, String by, @Nullable String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update alert set owner_id = :owner, assigned_to = :owner, assigned_by = :by,
                            assigned_at = cast(:now as timestamptz), assign_reason = :reason where alert_id = :id
                        """)
                .bind("id", alert)
                .bind("owner", owner)
                .bind("by", by)
                .bind("reason", reason)
                .bind("now", clock.instant().toString())
                .execute());
    }

    /** A page of who fell together with the alert's subject and has not recovered, worst first. */
    public List<Member> members(UUID alert, int limit) {
        return members.in(alert, limit);
    }

    /** The event that says in whose hands the alert is and until when it is muted; its level is what it was. */
    public OutgoingEvent event(UUID id) {
        var alert = lock(id).orElseThrow();
        var mute = mutes.find(alert.subject().key(), clock.instant()).orElse(null);
        var listed = alert.memberCount() == 0 ? List.<Member>of() : members.in(id, LISTED);
        var payload = AlertChanged.of(alert, alert.level(), mute, listed, alert.memberCount());
        return AlertChanged.event(Ids.next(), payload);
    }
}
