package io.lockstep.scoring.fact;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.scoring.task.TaskChanged;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Spend, figures, the planned budgets of tasks and adopted suggestions, each with its newest version. */
@Singleton
public class AdditiveFacts {

    /** A fact as it arrived, of any kind. */
    public record Arrived(
            UUID eventId,
            UUID factId,
            long version,
            LocalDate asOf,
            Instant recordedAt,
            String variable,
            BigDecimal amount,
            @Nullable String channel,
            @Nullable String campaign,
            @Nullable String segment,
            @Nullable String role,
            @Nullable UUID keyResultId,
            @Nullable UUID teamId,
            boolean withdrawn) {

        /** Spend, with the event's time in case it says none of its own. */
        public static Arrived of(UUID event, Instant at, SpendRecorded spend) {
            return new Arrived(
                    event,
                    spend.spendId(),
                    spend.version(),
                    spend.asOf(),
                    Objects.requireNonNullElse(spend.recordedAt(), at),
                    SpendRecorded.VARIABLE,
                    spend.amount(),
                    spend.channel(),
                    spend.campaign(),
                    null,
                    null,
                    spend.keyResultId(),
                    null,
                    spend.withdrawn());
        }

        /** A figure, likewise. */
        public static Arrived of(UUID event, Instant at, FigureRecorded figure) {
            return new Arrived(
                    event,
                    figure.figureId(),
                    figure.version(),
                    figure.asOf(),
                    Objects.requireNonNullElse(figure.recordedAt(), at),
                    figure.figure(),
                    figure.amount(),
                    figure.channel(),
                    figure.campaign(),
                    figure.segment(),
                    figure.role(),
                    figure.keyResultId(),
                    null,
                    figure.withdrawn());
        }

        /** What the task is planned to cost, on the day of its start. */
        public static Arrived budget(UUID event, Instant at, TaskChanged task, BigDecimal planned) {
            return plain(event, task.taskId(), task.version(), task.start(), at, BUDGET, planned, null);
        }

        /** One suggestion; the event has no version, so the later of two counts. */
        public static Arrived adopted(UUID event, Instant at, ImprovementAdopted adopted) {
            return plain(
                    event,
                    adopted.suggestionId(),
                    at.toEpochMilli(),
                    adopted.adoptedOn(),
                    at,
                    ImprovementAdopted.VARIABLE,
                    BigDecimal.ONE,
                    adopted.teamId());
        }

        /** A fact of a day, and of a team where there is one. */
        private static Arrived plain(
                UUID event,
                UUID id,
                long version,
                LocalDate day,
                Instant at,
                String variable,
                BigDecimal amount,
                @Nullable UUID team) {
            return new Arrived(
                    event, id, version, day, at, variable, amount, null, null, null, null, null, team, false);
        }
    }

    private static final String BUDGET = "budget";

    private static final String COLUMNS =
            "as_of variable amount channel campaign segment role key_result_id team_id withdrawn";

    private final Jdbi jdbi;

    AdditiveFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over what is newer than what is known, and says what counts from now on and what no more. */
    public List<Addend.Change> save(Collection<Arrived> arrived) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        insert into additive_fact (fact_id, version, event_id, as_of, recorded_at, variable, amount, channel,
                                                   campaign, segment, role, key_result_id, team_id, withdrawn)
                        select distinct on ("factId") "factId", version, "eventId", "asOf", "recordedAt", variable, amount,
                               channel, campaign, segment, role, "keyResultId", "teamId", withdrawn
                        from json_to_recordset(cast(:rows as json)) as r ("factId" uuid, version bigint, "eventId" uuid,
                             "asOf" date, "recordedAt" timestamptz, variable text, amount numeric, channel text,
                             campaign text, segment text, role text, "keyResultId" uuid, "teamId" uuid,
                             withdrawn boolean)
                        order by "factId", version desc
                        on conflict (fact_id) do update set version = excluded.version, event_id = excluded.event_id,
                            as_of = excluded.as_of, recorded_at = excluded.recorded_at, variable = excluded.variable,
                            amount = excluded.amount, channel = excluded.channel, campaign = excluded.campaign,
                            segment = excluded.segment, role = excluded.role, key_result_id = excluded.key_result_id,
                            team_id = excluded.team_id,
                            withdrawn = excluded.withdrawn
                        where additive_fact.version < excluded.version
                        returning new.event_id,""" + columns("old") + "," + columns("new"))
                .bind("rows", EventJson.write(arrived))
                .map((row, context) -> changes(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList());
    }

    /**
     * Forgets facts that are no more, those that are known, and says what counts no more.
     *
     * @param gone by fact the event that says so
     */
    public List<Addend.Change> forget(Map<UUID, UUID> gone) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "delete from additive_fact where fact_id = any(:ids) returning old.fact_id," + columns("old"))
                .bind("ids", SqlArray.uuids(gone.keySet()))
                .map((row, context) -> new Addend.Change(
                        Objects.requireNonNull(gone.get(row.getObject("fact_id", UUID.class))),
                        addend(row, "old_"),
                        false))
                .list());
    }

    private static String columns(String which) {
        var columns = new StringBuilder();
        for (var column : COLUMNS.split(" ")) {
            columns.append(columns.isEmpty() ? " " : ", ").append(which + "." + column + " as " + which + "_" + column);
        }
        return columns.toString();
    }

    private static List<Addend.Change> changes(ResultSet row) throws SQLException {
        var event = row.getObject("event_id", UUID.class);
        var changes = new ArrayList<Addend.Change>();
        if (row.getObject("old_as_of") != null && !row.getBoolean("old_withdrawn")) {
            changes.add(new Addend.Change(event, addend(row, "old_"), false));
        }
        if (!row.getBoolean("new_withdrawn")) {
            changes.add(new Addend.Change(event, addend(row, "new_"), true));
        }
        return changes;
    }

    private static Addend addend(ResultSet row, String when) throws SQLException {
        return new Addend(
                row.getObject(when + "as_of", LocalDate.class),
                row.getString(when + "channel"),
                row.getString(when + "campaign"),
                row.getString(when + "segment"),
                row.getString(when + "role"),
                row.getObject(when + "key_result_id", UUID.class),
                row.getObject(when + "team_id", UUID.class),
                Map.of(row.getString(when + "variable"), row.getBigDecimal(when + "amount")));
    }
}
