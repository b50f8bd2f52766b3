package io.lockstep.scoring.alert;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** Reads alerts and how they came about. */
@Singleton
public class AlertHistory {

    /** One change of an alert's level; absent when it was cleared. */
    public record Entry(
            UUID eventId,
            Instant changedAt,
            @Nullable Level level,
            @Nullable BigDecimal value,
            BigDecimal threshold,
            LocalDate evaluatedOn,
            UUID movedBy,
            List<UUID> facts,
            int factCount) {}

    /** Of the subject itself, or of a storm that it is or was a member of. */
    private static final String SUBJECT = "(subject_id = :subject"
            + " or alert_id in (select m.alert_id from alert_member m where m.subject_id = :subject))";

    private final Jdbi jdbi;

    AlertHistory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Alert> find(UUID alert) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from alert where alert_id = :id")
                .bind("id", alert)
                .map((row, context) -> Alerts.alert(row))
                .findOne());
    }

    /** Alerts that were raised before the given one, the newest first. */
    public List<Alert> list(AlertSearch search, @Nullable UUID before, int limit) {
        var conditions = new ArrayList<>(List.of("true"));
        if (search.open() != null) {
            conditions.add(search.open() ? "cleared_at is null" : "cleared_at is not null");
        }
        restrict(conditions, search.level(), "level = :level");
        restrict(conditions, search.trigger(), "trigger = :trigger");
        restrict(conditions, search.subjectId(), SUBJECT);
        restrict(conditions, search.ownerId(), "owner_id = :owner");
        restrict(conditions, search.teamId(), "team_id = :team");
        restrict(conditions, before, "alert_id < :before");
        var sql = "select * from alert where " + String.join(" and ", conditions)
                + " order by alert_id desc limit :limit";
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("level", search.level() == null ? null : search.level().name())
                .bind(
                        "trigger",
                        search.trigger() == null ? null : search.trigger().name())
                .bindByType("subject", search.subjectId(), UUID.class)
                .bindByType("owner", search.ownerId(), UUID.class)
                .bindByType("team", search.teamId(), UUID.class)
                .bindByType("before", before, UUID.class)
                .bind("limit", limit)
                .configure(SqlStatements.class, it -> it.setUnusedBindingAllowed(true))
                .map((row, context) -> Alerts.alert(row))
                .list());
    }

    /** How the alert came about, the oldest change first. */
    public List<Entry> changes(UUID alert) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from alert_change where alert_id = :id order by event_id")
                        .bind("id", alert)
                        .map((row, context) -> entry(row))
                        .list());
    }

    private static void restrict(List<String> conditions, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("event_id", UUID.class),
                Alerts.instant(row, "changed_at"),
                Alerts.named(Level.class, row.getString("level")),
                row.getBigDecimal("value"),
                row.getBigDecimal("threshold"),
                row.getObject("evaluated_on", LocalDate.class),
                row.getObject("moved_by", UUID.class),
                Arrays.asList((UUID[]) row.getArray("facts").getArray()),
                row.getInt("fact_count"));
    }
}
