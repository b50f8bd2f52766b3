package io.lockstep.scoring.scorecard;

import io.lockstep.kit.sql.SqlArray;
import io.lockstep.scoring.achievement.Rating;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Persons, teams, cycles and key results, as scorecards look at them. */
@Singleton
public class ScoredSubjects {

    /** Somebody who is scored. */
    public record Scored(
            UUID personId,
            String name,
            @Nullable String role,
            @Nullable UUID teamId,
            @Nullable LocalDate startDate) {}

    /** A cycle with its days. */
    public record Span(UUID cycleId, LocalDate start, LocalDate end) {}

    /**
     * A key result of a KPI.
     *
     * @param owner of its goal
     * @param team of its goal
     * @param weight in its goal
     */
    public record Measured(
            UUID keyResultId,
            String name,
            String kpi,
            UUID owner,
            @Nullable UUID team,
            BigDecimal weight,
            Rating achievement,
            @Nullable Moved moved) {

        /** The same with a score that is only tried: nothing moved it. */
        public Measured scored(Rating other) {
            return with(weight, other, null);
        }

        /** The same with another weight and score. */
        public Measured with(BigDecimal otherWeight, Rating other, @Nullable Moved by) {
            return new Measured(keyResultId, name, kpi, owner, team, otherWeight, other, by);
        }
    }

    /** What moved a score last, and when. */
    public record Moved(UUID by, Instant at) {}

    private final Jdbi jdbi;

    ScoredSubjects(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public boolean isKnown(SubjectKind kind, String subject) {
        var table = switch (kind) {
            case PERSON -> "person where person_id = cast(:subject as uuid)";
            case TEAM -> "team where team_id = cast(:subject as uuid)";
            case ROLE -> "person where role = :subject";
        };
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from " + table + ")")
                .bind("subject", subject)
                .mapTo(Boolean.class)
                .one());
    }

    public Optional<Span> cycle(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from cycle where cycle_id = :id and start_date is not null")
                        .bind("id", id)
                        .map((row, context) -> span(row))
                        .findOne());
    }

    /** Of the cycles that ran on a day that is over, whatever became of them since, the one that started last. */
    public Optional<Span> ranOn(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from cycle where state <> 'PLANNED' and :day between start_date and end_date
                        order by start_date desc, cycle_id limit 1
                        """)
                .bind("day", day)
                .map((row, context) -> span(row))
                .findOne());
    }

    /** Of the cycles that run on the day the one that started last. */
    public Optional<Span> runningOn(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from cycle
                        where state in ('ACTIVE', 'TRIAL') and closed_on is null and :day between start_date and end_date
                        order by start_date desc, cycle_id limit 1
                        """)
                .bind("day", day)
                .map((row, context) -> span(row))
                .findOne());
    }

    public Optional<Scored> bySubject(String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from person where subject = :subject and active order by person_id limit 1")
                .bind("subject", subject)
                .map((row, context) -> scored(row))
                .findOne());
    }

    public Optional<Scored> person(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from person where person_id = :id")
                .bind("id", id)
                .map((row, context) -> scored(row))
                .findOne());
    }

    /** The active members of a team. */
    public List<Scored> members(UUID team) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from person where team_id = :team and active order by person_id")
                        .bind("team", team)
                        .map((row, context) -> scored(row))
                        .list());
    }

    /** Everybody active in a role. */
    public List<UUID> inRole(String role) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select person_id from person where role = :role and active order by person_id")
                .bind("role", role)
                .mapTo(UUID.class)
                .list());
    }

    /** Key results of the KPIs in the cycle whose goals belong to one of the persons. */
    public List<Measured> ofPersons(UUID cycle, Collection<UUID> persons, Set<String> kpis) {
        return measured("g.owner_id", "not k.removed", cycle, persons, kpis);
    }

    /** The same for teams. */
    public List<Measured> ofTeams(UUID cycle, Collection<UUID> teams, Set<String> kpis) {
        return measured("g.team_id", "not k.removed", cycle, teams, kpis);
    }

    /** As {@link #ofPersons}, with those that are not in their goals any more. */
    public List<Measured> everOfPersons(UUID cycle, Collection<UUID> persons, Set<String> kpis) {
        return measured("g.owner_id", "true", cycle, persons, kpis);
    }

    /** As {@link #ofTeams}, with those that are not in their goals any more. */
    public List<Measured> everOfTeams(UUID cycle, Collection<UUID> teams, Set<String> kpis) {
        return measured("g.team_id", "true", cycle, teams, kpis);
    }

    private List<Measured> measured(
            String column, String which, UUID cycle, Collection<UUID> subjects, Set<String> kpis) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select k.key_result_id, k.name, k.metric, k.weight, g.owner_id, g.team_id, n.achievement,
                               n.achievement_reason, n.moved_by, n.moved_at
                        from goal g join key_result k on k.goal_id = g.goal_id join node n on n.id = k.key_result_id
                        where g.cycle_id = :cycle and <column> = any(:subjects) and g.state <> 'DRAFT'
                          and <which> and k.metric = any(:kpis)
                        order by k.key_result_id
                        """)
                .define("column", column)
                .define("which", which)
                .bind("cycle", cycle)
                .bind("subjects", SqlArray.uuids(subjects))
                .bind("kpis", SqlArray.texts(kpis))
                .map((row, context) -> measured(row))
                .list());
    }

    private static Measured measured(ResultSet row) throws SQLException {
        var achievement = row.getBigDecimal("achievement");
        var by = row.getObject("moved_by", UUID.class);
        return new Measured(
                row.getObject("key_result_id", UUID.class),
                row.getString("name"),
                row.getString("metric"),
                row.getObject("owner_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getBigDecimal("weight"),
                achievement == null
                        ? new Rating.NoData(Rating.Reason.valueOf(row.getString("achievement_reason")))
                        : new Rating.Measured(achievement),
                by == null
                        ? null
                        : new Moved(
                                by,
                                row.getObject("moved_at", OffsetDateTime.class).toInstant()));
    }

    private static Scored scored(ResultSet row) throws SQLException {
        return new Scored(
                row.getObject("person_id", UUID.class),
                row.getString("display_name"),
                row.getString("role"),
                row.getObject("team_id", UUID.class),
                row.getObject("start_date", LocalDate.class));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getObject("cycle_id", UUID.class),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class));
    }
}
