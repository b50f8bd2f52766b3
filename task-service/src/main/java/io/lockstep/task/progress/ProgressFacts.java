package io.lockstep.task.progress;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.kit.validation.Decimals;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Keeps what tracking-service tells of tasks; results do not depend on the order in which it comes. */
@Singleton
public class ProgressFacts {

    private static final String PROGRESS = """
            insert into task_progress (progress_id, task_id, as_of, recorded_at, percent, quantity, indicators, note, risk,
                                       adjustment, confidence)
            select * from unnest(:ids, :tasks, :asOf::date[], :recordedAt::timestamptz[], :percents::numeric[],
                                 :quantities::numeric[], :indicators, :notes, :risks, :adjustments, :confidences::numeric[])
            on conflict do nothing
            """;

    private static final String SPEND = """
            insert into task_spend (spend_id, version, task_id, as_of, amount, withdrawn)
            select * from unnest(:ids, :versions, :tasks, :asOf::date[], :amounts::numeric[], :withdrawn) as s (id) order by id
            on conflict (spend_id) do update
            set version = excluded.version, task_id = excluded.task_id, as_of = excluded.as_of, amount = excluded.amount,
                withdrawn = excluded.withdrawn
            where task_spend.version < excluded.version
            """;

    private static final String LATEST = """
            select distinct on (task_id) * from task_progress p
            where task_id = any(:tasks) and as_of <= :asOf::date
              and not exists (select from task_progress_retracted r where r.progress_id = p.progress_id)
            order by task_id, as_of desc, recorded_at desc, progress_id desc
            """;

    private final Jdbi jdbi;

    ProgressFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The progress that counts at the end of a day, of those tasks that have any: the greatest (as-of, recorded, id). */
    public Map<UUID, Progress> latest(Collection<UUID> tasks, LocalDate asOf) {
        return jdbi.withHandle(handle -> handle
                .createQuery(LATEST)
                .bind("tasks", SqlArray.uuids(tasks))
                .bind("asOf", asOf.toString())
                .map((row, context) -> progress(row))
                .stream()
                .collect(Collectors.toMap(Progress::taskId, Function.identity())));
    }

    /** Keeps progress, in the current transaction. */
    void record(List<ProgressRecorded> progress) {
        if (progress.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var insert = handle.createUpdate(PROGRESS);
            insert.bind("ids", SqlArray.uuids(of(progress, ProgressRecorded::progressId)));
            insert.bind("tasks", SqlArray.uuids(of(progress, ProgressRecorded::taskId)));
            insert.bind("asOf", SqlArray.texts(of(progress, fact -> text(fact.asOf()))));
            insert.bind("recordedAt", SqlArray.texts(of(progress, fact -> text(fact.recordedAt()))));
            insert.bind("percents", SqlArray.texts(of(progress, fact -> text(fact.percent()))));
            insert.bind("quantities", SqlArray.texts(of(progress, fact -> text(fact.quantity()))));
            insert.bind("indicators", SqlArray.texts(of(progress, fact -> EventJson.write(fact.indicators()))));
            insert.bind("notes", SqlArray.texts(of(progress, ProgressRecorded::note)));
            insert.bind("risks", SqlArray.texts(of(progress, ProgressRecorded::risk)));
            insert.bind("adjustments", SqlArray.texts(of(progress, ProgressRecorded::adjustment)));
            insert.bind("confidences", SqlArray.texts(of(progress, fact -> text(fact.confidence()))));
            insert.execute();
        });
    }

    /** Notes, in the current transaction, that progress counts no more, whether it has arrived or not. */
    void retract(Collection<UUID> progress) {
        if (progress.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into task_progress_retracted select * from unnest(:ids) on conflict do nothing")
                .bind("ids", SqlArray.uuids(progress))
                .execute());
    }

    /** Keeps spending, each at most once, in the current transaction. */
    void spend(Collection<SpendRecorded> newest) {
        if (newest.isEmpty()) {
            return;
        }
        var spending = List.copyOf(newest);
        jdbi.useHandle(handle -> {
            var insert = handle.createUpdate(SPEND);
            insert.bind("ids", SqlArray.uuids(of(spending, SpendRecorded::spendId)));
            insert.bind("versions", SqlArray.longs(of(spending, SpendRecorded::version)));
            insert.bind("tasks", SqlArray.uuids(of(spending, SpendRecorded::taskId)));
            insert.bind("asOf", SqlArray.texts(of(spending, fact -> text(fact.asOf()))));
            insert.bind("amounts", SqlArray.texts(of(spending, fact -> text(fact.amount()))));
            insert.bind("withdrawn", SqlArray.booleans(of(spending, fact -> Boolean.TRUE.equals(fact.withdrawn()))));
            insert.execute();
        });
    }

    private static <T, R extends @Nullable Object> List<R> of(List<T> rows, Function<T, R> column) {
        return rows.stream().map(column).toList();
    }

    /** Dates and decimals travel as text, which the statement casts. */
    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject("progress_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                Decimals.plain(row.getBigDecimal("percent")),
                Decimals.plain(row.getBigDecimal("quantity")),
                EventJson.parse(row.getString("indicators"))
                        .valueStream()
                        .map(reading -> EventJson.read(reading, Reading.class))
                        .toList(),
                row.getString("note"),
                row.getString("risk"),
                row.getString("adjustment"));
    }
}
