package io.lockstep.scoring.alert;

import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Which subjects are muted. An alert that is muted is recorded and published as ever; its events say until when. */
@Singleton
public class Mutes {

    private final Jdbi jdbi;

    Mutes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Mutes the subject, or mutes it anew. */
    public void save(Subject.Key key, Mute mute, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into alert_mute (subject_id, trigger, indicator, until, reason, muted_by, muted_at)
                        values (:subject, :trigger, :indicator, cast(:until as timestamptz), :reason, :by,
                                cast(:now as timestamptz))
                        on conflict (subject_id, trigger, indicator) do update set until = excluded.until,
                            reason = excluded.reason, muted_by = excluded.muted_by, muted_at = excluded.muted_at
                        """)
                .bind("subject", key.id())
                .bind("trigger", key.trigger().name())
                .bind("indicator", key.indicator() == null ? "" : key.indicator())
                .bind("until", mute.until().toString())
                .bind("reason", mute.reason())
                .bind("by", mute.by())
                .bind("now", now.toString())
                .execute());
    }

    /** What is muted at {@code now} of the given subjects. */
    public Map<Subject.Key, Mute> find(Collection<UUID> subjects, Instant now) {
        return jdbi.withHandle(handle -> {
            var mutes = new HashMap<Subject.Key, Mute>();
            handle.createQuery(
                            "select * from alert_mute where subject_id = any(:ids) and until > cast(:now as timestamptz)")
                    .bind("ids", SqlArray.uuids(subjects))
                    .bind("now", now.toString())
                    .map((row, context) -> mutes.put(key(row), mute(row)))
                    .list();
            return mutes;
        });
    }

    /** Until when the subject is muted, if it is. */
    public Optional<Mute> find(Subject.Key key, Instant now) {
        return Optional.ofNullable(find(Set.of(key.id()), now).get(key));
    }

    private static Subject.Key key(ResultSet row) throws SQLException {
        @Nullable String indicator = row.getString("indicator");
        return new Subject.Key(
                row.getObject("subject_id", UUID.class),
                Trigger.valueOf(row.getString("trigger")),
                indicator.isEmpty() ? null : indicator);
    }

    private static Mute mute(ResultSet row) throws SQLException {
        return new Mute(Alerts.instant(row, "until"), row.getString("reason"), row.getString("muted_by"));
    }
}
