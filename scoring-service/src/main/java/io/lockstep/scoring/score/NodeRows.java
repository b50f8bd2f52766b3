package io.lockstep.scoring.score;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.fact.KeyResultValue;
import io.lockstep.scoring.rollup.Node;
import io.lockstep.scoring.rollup.Node.Link;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.rollup.Sums;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a node stands in a row. */
final class NodeRows {

    /** A row to be written. */
    record Row(
            UUID id,
            @Nullable UUID parentId,
            BigDecimal weight,
            BigDecimal weightSum,
            BigDecimal achievementSum,
            BigDecimal achievementWeight,
            BigDecimal paceSum,
            BigDecimal paceWeight,
            BigDecimal coverageSum,
            @Nullable BigDecimal achievement,
            Rating.@Nullable Reason achievementReason,
            @Nullable BigDecimal pace,
            Rating.@Nullable Reason paceReason,
            BigDecimal coverage,
            @Nullable LocalDate evaluatedOn,
            @Nullable BigDecimal value,
            @Nullable BigDecimal sample,
            @Nullable LocalDate asOf,
            @Nullable UUID factId,
            @Nullable UUID movedBy,
            @Nullable Instant movedAt,
            List<UUID> facts,
            int factCount) {}

    private NodeRows() {}

    /** The row of a node. */
    static Row row(StoredNode stored) {
        var node = stored.node();
        var link = node.link();
        var score = node.score();
        var value = stored.value();
        var sums = node instanceof Node.Branch branch ? branch.sums() : Sums.NONE;
        return new Row(
                node.id(),
                link == null ? null : link.parent(),
                link == null ? BigDecimal.ZERO : link.weight(),
                sums.weight(),
                sums.achievement(),
                sums.achievementWeight(),
                sums.pace(),
                sums.paceWeight(),
                sums.coverage(),
                score.achievement().fraction().orElse(null),
                reason(score.achievement()),
                score.pace().fraction().orElse(null),
                reason(score.pace()),
                score.coverage(),
                score.evaluatedOn(),
                value == null ? null : value.value(),
                value == null ? null : value.sample(),
                value == null ? null : value.asOf(),
                value == null ? null : value.factId(),
                stored.movement().by(),
                stored.movement().at(),
                stored.movement().facts(),
                stored.movement().factCount());
    }

    static StoredNode read(ResultSet row) throws SQLException {
        var type = NodeType.valueOf(row.getString("type"));
        var id = row.getObject("id", UUID.class);
        var parent = row.getObject("parent_id", UUID.class);
        var link = parent == null ? null : new Link(parent, row.getBigDecimal("weight"));
        var node = type == NodeType.KEY_RESULT
                ? new Node.Leaf(id, link, score(row))
                : new Node.Branch(
                        id, link, sums(row), score(row), row.getObject("others_evaluated_on", LocalDate.class));
        return new StoredNode(node, type, row.getObject("goal_id", UUID.class), value(row), movement(row));
    }

    static Score score(ResultSet row) throws SQLException {
        return new Score(
                rating(row.getBigDecimal("achievement"), row.getString("achievement_reason")),
                rating(row.getBigDecimal("pace"), row.getString("pace_reason")),
                row.getBigDecimal("coverage"),
                row.getObject("evaluated_on", LocalDate.class));
    }

    static @Nullable KeyResultValue value(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("value");
        return value == null
                ? null
                : new KeyResultValue(
                        value,
                        row.getBigDecimal("sample"),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("fact_id", UUID.class));
    }

    static StoredNode.Movement movement(ResultSet row) throws SQLException {
        var at = row.getObject("moved_at", OffsetDateTime.class);
        return new StoredNode.Movement(
                row.getObject("moved_by", UUID.class),
                at == null ? null : at.toInstant(),
                Arrays.asList((UUID[]) row.getArray("facts").getArray()),
                row.getInt("fact_count"));
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getBigDecimal("weight_sum"),
                row.getBigDecimal("achievement_sum"),
                row.getBigDecimal("achievement_weight"),
                row.getBigDecimal("pace_sum"),
                row.getBigDecimal("pace_weight"),
                row.getBigDecimal("coverage_sum"));
    }

    private static Rating rating(@Nullable BigDecimal fraction, @Nullable String reason) {
        return fraction == null ? new Rating.NoData(Rating.Reason.valueOf(reason)) : new Rating.Measured(fraction);
    }

    private static Rating.@Nullable Reason reason(Rating rating) {
        return rating instanceof Rating.NoData(var reason) ? reason : null;
    }
}
