package io.lockstep.tracking.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.event.EventJson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Watches what the service asks the ledger: each statement is explained, with what it was given and on its own connection,
 * before it runs.
 */
final class LedgerStatements implements SqlLogger, AutoCloseable {

    /** What a statement did, as PostgreSQL tells it. */
    record Plan(String sql, JsonNode root) {

        /** Pages of 8 kB that were looked at, in memory or not. */
        long buffers() {
            return root.path("Shared Hit Blocks").asLong()
                    + root.path("Shared Read Blocks").asLong();
        }

        /** Rows that it told. */
        long rows() {
            return root.path("Actual Rows").asLong();
        }

        /** The most rows that a step of it gave to another, or read in vain. */
        double mostRows() {
            return nodes(root)
                    .flatMap(node -> Stream.of(node.path("Actual Rows"), node.path("Rows Removed by Filter")))
                    .mapToDouble(JsonNode::asDouble)
                    .max()
                    .orElseThrow();
        }

        private static Stream<JsonNode> nodes(JsonNode node) {
            var below = new ArrayList<JsonNode>();
            node.path("Plans").forEach(below::add);
            return Stream.concat(Stream.of(node), below.stream().flatMap(Plan::nodes));
        }
    }

    private final Jdbi jdbi;
    private final SqlLogger before;
    private final List<Plan> plans = new ArrayList<>();

    /** Watches until it is closed. */
    LedgerStatements(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.before = jdbi.getConfig(SqlStatements.class).getSqlLogger();
        jdbi.setSqlLogger(this);
    }

    /** Of the statements since it was asked last, their plans. */
    synchronized List<Plan> plans() {
        var since = List.copyOf(plans);
        plans.clear();
        return since;
    }

    @Override
    public synchronized void logBeforeExecution(StatementContext context) {
        var sql = context.getParsedSql().getSql();
        if (!sql.contains("from ledger") && !sql.contains("join ledger")) {
            return;
        }
        try (var statement =
                context.getConnection().prepareStatement("explain (analyze, buffers, format json) " + sql)) {
            var names = context.getParsedSql().getParameters().getParameterNames();
            for (var i = 0; i < names.size(); i++) {
                context.getBinding()
                        .findForName(names.get(i), context)
                        .orElseThrow()
                        .apply(i + 1, statement, context);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                plans.add(
                        new Plan(sql, EventJson.parse(rows.getString(1)).get(0).path("Plan")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        jdbi.setSqlLogger(before);
    }
}
