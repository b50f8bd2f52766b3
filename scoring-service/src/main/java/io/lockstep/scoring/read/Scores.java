package io.lockstep.scoring.read;

import io.lockstep.kit.sql.SqlArray;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.scoring.achievement.Judgement;
import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.alert.Level;
import io.lockstep.scoring.fact.KeyResultValue;
import io.lockstep.scoring.score.NodeType;
import io.lockstep.scoring.score.ScoreState;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The scores as they stand, with the names of the plan. */
@Singleton
class Scores {

    /** A score with what only an explanation shows. */
    record Row(
            ScoreView view,
            BigDecimal achievementWeight,
            BigDecimal paceWeight,
            boolean hasParts,
            @Nullable KeyResultValue value,
            List<UUID> facts,
            int factCount) {}

    private static final String SELECT = """
            select n.*, g.cycle_id, coalesce(k.name, g.name) as name, k.unit,
                   coalesce(g.state = 'ACTIVE' and not k.removed and cast(:today as date) <= k.end_date
                       and coalesce(n.as_of, k.start_date) < cast(:today as date) - cast(:cadence as int), false) stale,
                   exists (select from node p where p.parent_id = n.id) has_parts,
                   (select a.level from alert a where a.subject_id = n.id and a.trigger = 'KPI_SHORTFALL'
                        and a.cleared_at is null) alert_level
            from node n join goal g on g.goal_id = n.goal_id left join key_result k on k.key_result_id = n.id
            """;

    private final Jdbi jdbi;
    private final OrganisationTime time;

    /** Days after which a key result without a fact is stale. */
    private final long cadence;

    Scores(
            Jdbi jdbi,
            OrganisationTime time,
            @ConfigProperty(name = "lockstep.scores.stale-after", defaultValue = "7d") Duration staleAfter) {
        this.jdbi = jdbi;
        this.time = time;
        this.cadence = staleAfter.toDays();
    }

    Optional<Row> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where n.id = :id")
                .bind("id", id)
                .bind("today", time.today())
                .bind("cadence", cadence)
                .map((row, context) -> row(row))
                .findOne());
    }

    List<Row> find(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where n.id = any(:ids) order by n.id")
                .bind("ids", SqlArray.uuids(ids))
                .bind("today", time.today())
                .bind("cadence", cadence)
                .map((row, context) -> row(row))
                .list());
    }

    /** Parts of the parent after the given id, by id. */
    List<Row> parts(UUID parent, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "where n.parent_id = :parent and n.id > :after order by n.id limit :limit")
                .bind("parent", parent)
                .bind("after", after)
                .bind("limit", limit)
                .bind("today", time.today())
                .bind("cadence", cadence)
                .map((row, context) -> row(row))
                .list());
    }

    /** Goals that count nowhere and are no drafts, of one cycle or all, after the given id, by id. */
    List<Row> roots(@Nullable UUID cycle, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        where n.parent_id is null and n.type = 'GOAL' and g.state <> 'DRAFT' and n.id > :after
                          and (cast(:cycle as uuid) is null or g.cycle_id = :cycle)
                        order by n.id limit :limit
                        """)
                .bindByType("cycle", cycle, UUID.class)
                .bind("after", after)
                .bind("limit", limit)
                .bind("today", time.today())
                .bind("cadence", cadence)
                .map((row, context) -> row(row))
                .list());
    }

    /** The goal and what lies up to {@code depth} levels below it, upper levels first, {@code width} parts of each. */
    List<Row> tree(UUID goal, int depth, int width, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        with recursive tree (id, level) as (
                            select cast(:goal as uuid), 0
                            union all
                            select p.id, t.level + 1 from tree t cross join lateral (
                                select id from node p where p.parent_id = t.id order by id limit :width) p
                            where t.level < :depth),
                        shown as (select id, level from tree order by level, id limit :limit)
                        """ + SELECT + "join shown on shown.id = n.id order by shown.level, n.id")
                        .bind("goal", goal)
                        .bind("depth", depth)
                        .bind("width", width)
                        .bind("limit", limit)
                        .bind("today", time.today())
                        .bind("cadence", cadence)
                        .map((row, context) -> row(row))
                        .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                view(row),
                row.getBigDecimal("achievement_weight"),
                row.getBigDecimal("pace_weight"),
                row.getBoolean("has_parts"),
                value(row),
                Arrays.asList((UUID[]) row.getArray("facts").getArray()),
                row.getInt("fact_count"));
    }

    private static @Nullable KeyResultValue value(ResultSet row) throws SQLException {
        var value = sixPlaces(row.getBigDecimal("value"));
        return value == null
                ? null
                : new KeyResultValue(
                        value,
                        row.getBigDecimal("sample"),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("fact_id", UUID.class));
    }

    private static ScoreView view(ResultSet row) throws SQLException {
        var achievement = row.getBigDecimal("achievement");
        var parent = row.getObject("parent_id", UUID.class);
        var movedAt = row.getObject("moved_at", OffsetDateTime.class);
        var reason = row.getString("achievement_reason");
        var level = row.getString("alert_level");
        return new ScoreView(
                NodeType.valueOf(row.getString("type")),
                row.getObject("id", UUID.class),
                row.getObject("goal_id", UUID.class),
                row.getObject("cycle_id", UUID.class),
                parent,
                parent == null ? null : row.getBigDecimal("weight"),
                row.getString("name"),
                achievement == null ? ScoreState.NO_DATA : ScoreState.SCORED,
                reason == null ? null : Rating.Reason.valueOf(reason),
                achievement,
                row.getBigDecimal("pace"),
                row.getBigDecimal("coverage"),
                row.getObject("evaluated_on", LocalDate.class),
                sixPlaces(row.getBigDecimal("value")),
                row.getString("unit"),
                row.getObject("as_of", LocalDate.class),
                row.getBoolean("stale"),
                level == null ? null : Level.valueOf(level),
                row.getObject("moved_by", UUID.class),
                movedAt == null ? null : movedAt.toInstant(),
                Judgement.FORMULA_VERSION);
    }

    static @Nullable BigDecimal sixPlaces(@Nullable BigDecimal value) {
        return value == null || value.scale() <= Rating.SCALE
                ? value
                : value.setScale(Rating.SCALE, RoundingMode.HALF_EVEN);
    }
}
