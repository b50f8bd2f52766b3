package io.lockstep.task.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.problem.Problem;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The risks of tasks and goals; each is read and written as a whole, beside the columns that lists ask for. */
@Singleton
class Risks {

    private final Jdbi jdbi;

    Risks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One, or 404. */
    Risk get(UUID id) {
        return get(id, "select risk from risk where id = :id");
    }

    /** One, locked until the end of the transaction, or 404. */
    Risk getLocked(UUID id) {
        return get(id, "select risk from risk where id = :id for update");
    }

    private Risk get(UUID id, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                        .bind("id", id)
                        .map((row, context) -> risk(row))
                        .findOne())
                .orElseThrow(() -> Problem.notFound("risk", id));
    }

    List<Risk> page(RiskFilter filter, UUID after, int count) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select risk from risk
                        where id > :after and (:task::uuid is null or (about = 'TASK' and subject_id = :task))
                          and (:goal::uuid is null or (about = 'GOAL' and subject_id = :goal))
                          and (:owner::uuid is null or owner_id = :owner) and (:state::text is null or state = :state)
                        order by id limit :count
                        """)
                .bind("after", after)
                .bind("task", filter.task())
                .bind("goal", filter.goal())
                .bind("owner", filter.owner())
                .bind("state", name(filter.state()))
                .bind("count", count)
                .map((row, context) -> risk(row))
                .list());
    }

    void save(Risk risk) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into risk (id, about, subject_id, owner_id, state, review_on, risk)
                        values (:id, :about, :subject, :owner, :state, :review, :risk)
                        on conflict (id) do update
                        set owner_id = excluded.owner_id, state = excluded.state, review_on = excluded.review_on,
                            risk = excluded.risk
                        """)
                .bind("id", risk.riskId())
                .bind("about", risk.about().name())
                .bind("subject", risk.subjectId())
                .bind("owner", risk.ownerId())
                .bind("state", risk.state().name())
                .bind("review", risk.reviewOn())
                .bind("risk", EventJson.write(risk))
                .execute());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Risk risk(ResultSet row) throws SQLException {
        JsonNode json = EventJson.parse(row.getString("risk"));
        return EventJson.read(json, Risk.class);
    }
}
