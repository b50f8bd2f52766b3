package io.lockstep.task.achievement;

import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The achievement of each key result and goal as it was last published; of several the latest (day, event) counts. */
@Singleton
public class Achievements {

    private static final Comparator<Arrived> ORDER = Comparator.comparing(
                    (Arrived arrived) -> arrived.score().evaluatedOn())
            .thenComparing(Arrived::eventId);

    private record Arrived(UUID eventId, ScoreChanged score) {}

    private final Jdbi jdbi;

    Achievements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The achievement of a key result or goal; empty without data. */
    public Optional<BigDecimal> of(@Nullable UUID subjectId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select value from achievement where subject_id = :id and value is not null")
                .bind("id", subjectId)
                .mapTo(BigDecimal.class)
                .findOne());
    }

    /** What is measured of a task: the key result that it contributes to first; empty when it serves none. */
    public Optional<UUID> servedBy(UUID taskId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select key_result_id from task_contribution where task_id = :id order by position limit 1")
                .bind("id", taskId)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Applies events of scores in the current transaction, with one statement. */
    public void apply(List<ReceivedEvent> events) {
        BinaryOperator<Arrived> later = (a, b) -> ORDER.compare(a, b) >= 0 ? a : b;
        Map<UUID, Arrived> newest = events.stream()
                .map(event -> new Arrived(event.id(), event.payload(ScoreChanged.class)))
                .collect(Collectors.toMap(arrived -> arrived.score().subjectId(), Function.identity(), later));
        if (newest.isEmpty()) {
            return;
        }
        var rows = List.copyOf(newest.values());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into achievement (subject_id, evaluated_on, event_id, value)
                        select * from unnest(:ids, :days::date[], :events, :values::numeric[]) as a (id) order by id
                        on conflict (subject_id) do update
                        set evaluated_on = excluded.evaluated_on, event_id = excluded.event_id, value = excluded.value
                        where (achievement.evaluated_on, achievement.event_id) < (excluded.evaluated_on, excluded.event_id)
                        """)
                .bind(
                        "ids",
                        SqlArray.uuids(rows.stream()
                                .map(row -> row.score().subjectId())
                                .toList()))
                .bind(
                        "days",
                        SqlArray.texts(rows.stream()
                                .map(row -> row.score().evaluatedOn().toString())
                                .toList()))
                .bind(
                        "events",
                        SqlArray.uuids(rows.stream().map(Arrived::eventId).toList()))
                .bind(
                        "values",
                        SqlArray.texts(rows.stream()
                                .map(row -> text(row.score().after().achievement()))
                                .toList()))
                .execute());
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
