package io.lockstep.scoring.scorecard;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.scoring.weighting.WeightedKpi;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Scorecards with their weights, which are never changed but followed by others. */
@Singleton
public class Scorecards {

    /** An active scorecard with the weights that are valid on a day. */
    public record InForce(Scorecard scorecard, WeightsVersion weights) {}

    private static final String VALID = """
            select * from scorecard_weights w where w.scorecard_id = s.scorecard_id
            order by valid_from <= :day desc, case when valid_from <= :day then valid_from end desc, valid_from, version desc
            limit 1
            """;

    private final Jdbi jdbi;

    Scorecards(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stores a new scorecard; false when its subject has one in the cycle. */
    boolean create(Scorecard scorecard) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into scorecard (scorecard_id, version, subject_type, subject_id, role, cycle_id, stage, state)
                        values (:id, :version, :kind, :subject, :role, :cycle, :stage, :state) on conflict do nothing
                        """)
                        .bind("id", scorecard.id())
                        .bind("version", scorecard.version())
                        .bind("kind", scorecard.kind().name())
                        .bindByType("subject", scorecard.subjectId(), UUID.class)
                        .bind("role", scorecard.role())
                        .bind("cycle", scorecard.cycleId())
                        .bind("stage", scorecard.stage())
                        .bind("state", scorecard.state().name())
                        .execute()
                == 1);
    }

    void update(Scorecard scorecard) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update scorecard set version = :version, state = :state where scorecard_id = :id")
                .bind("id", scorecard.id())
                .bind("version", scorecard.version())
                .bind("state", scorecard.state().name())
                .execute());
    }

    void append(UUID scorecard, WeightsVersion weights) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into scorecard_weights (scorecard_id, version, valid_from, kpis, reason, written_by, written_at)
                        values (:id, :version, :from, cast(:kpis as json), :reason, :by, :at)
                        """)
                .bind("id", scorecard)
                .bind("version", weights.version())
                .bind("from", weights.validFrom())
                .bind("kpis", EventJson.write(weights.kpis()))
                .bind("reason", weights.reason())
                .bind("by", weights.by())
                .bind("at", weights.at().atOffset(ZoneOffset.UTC))
                .execute());
    }

    public Optional<Scorecard> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from scorecard where scorecard_id = :id")
                .bind("id", id)
                .map((row, context) -> scorecard(row))
                .findOne());
    }

    /** Locks it until the end of the transaction. */
    Optional<Scorecard> locked(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from scorecard where scorecard_id = :id for update")
                        .bind("id", id)
                        .map((row, context) -> scorecard(row))
                        .findOne());
    }

    /** The scorecard of a subject in a cycle. */
    public Optional<Scorecard> of(UUID cycle, SubjectKind kind, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from scorecard
                        where cycle_id = :cycle and subject_type = :kind and coalesce(subject_id::text, role) = :subject
                        """)
                .bind("cycle", cycle)
                .bind("kind", kind.name())
                .bind("subject", subject)
                .map((row, context) -> scorecard(row))
                .findOne());
    }

    /** Scorecards after the given id, by id; of one cycle where one is named. */
    List<Scorecard> list(@Nullable UUID cycle, @Nullable SubjectKind kind, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from scorecard
                        where scorecard_id > :after and (cast(:cycle as uuid) is null or cycle_id = :cycle)
                          and (cast(:kind as text) is null or subject_type = :kind)
                        order by scorecard_id limit :limit
                        """)
                .bind("after", after)
                .bindByType("cycle", cycle, UUID.class)
                .bind("kind", kind == null ? null : kind.name())
                .bind("limit", limit)
                .map((row, context) -> scorecard(row))
                .list());
    }

    /** All weights of a scorecard, the newest first. */
    List<WeightsVersion> versions(UUID scorecard) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from scorecard_weights where scorecard_id = :id order by version desc")
                .bind("id", scorecard)
                .map((row, context) -> weights(row, "version"))
                .list());
    }

    /** The weights that are valid on the day: the latest that started by then, of those the newest; else the earliest. */
    public WeightsVersion valid(UUID scorecard, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select w.* from (select cast(:id as uuid) scorecard_id) s cross join lateral (" + VALID
                                + ") w")
                .bind("id", scorecard)
                .bind("day", day)
                .map((row, context) -> weights(row, "version"))
                .one());
    }

    /** The active scorecards of any of the subjects (ids or roles) in the cycle, in one query. */
    public List<InForce> inForce(UUID cycle, Collection<String> subjects, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.*, w.version weights_version, w.valid_from, w.kpis, w.reason, w.written_by, w.written_at
                        from scorecard s cross join lateral (""" + VALID + """
                        ) w
                        where s.cycle_id = :cycle and s.subject_type in ('PERSON', 'ROLE', 'TEAM') and s.state = 'ACTIVE'
                          and coalesce(s.subject_id::text, s.role) = any(:subjects)
                        """)
                .bind("cycle", cycle)
                .bind("subjects", SqlArray.texts(subjects))
                .bind("day", day)
                .map((row, context) -> new InForce(scorecard(row), weights(row, "weights_version")))
                .list());
    }

    private static Scorecard scorecard(ResultSet row) throws SQLException {
        return new Scorecard(
                row.getObject("scorecard_id", UUID.class),
                row.getLong("version"),
                SubjectKind.valueOf(row.getString("subject_type")),
                row.getObject("subject_id", UUID.class),
                row.getString("role"),
                row.getObject("cycle_id", UUID.class),
                row.getString("stage"),
                ScorecardState.valueOf(row.getString("state")));
    }

    private static WeightsVersion weights(ResultSet row, String version) throws SQLException {
        return new WeightsVersion(
                row.getLong(version),
                row.getObject("valid_from", LocalDate.class),
                Arrays.asList(EventJson.read(row.getString("kpis"), WeightedKpi[].class)),
                row.getString("reason"),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
