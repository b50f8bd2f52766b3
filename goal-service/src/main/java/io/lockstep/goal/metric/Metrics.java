package io.lockstep.goal.metric;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The catalogue's rows: {@code metric} holds what is filtered and searched, {@code metric_version} what each version says. */
@ApplicationScoped
class Metrics {

    private static final String CURRENT = """
            select metric.id, metric.code, metric.shipped, v.version, v.retired, v.terms, v.reason, v.changed_by, v.changed_at
            from metric join metric_version v on v.metric_id = metric.id and v.version = metric.version
            """;

    private static final String WRITE = """
            insert into metric (id, code, version, shipped, retired, dimension, perspective, kind, direction, aggregation, unit,
                                collection_cost, roles, stages, sources, search_text, search_grams)
            values (:id, :code, :version, :shipped, :retired, :dimension, :perspective, :kind, :direction, :aggregation, :unit,
                    :cost, :roles, :stages, :sources, :text, :grams)
            on conflict (id) do update set
                version = excluded.version, retired = excluded.retired, dimension = excluded.dimension,
                perspective = excluded.perspective, kind = excluded.kind, direction = excluded.direction,
                aggregation = excluded.aggregation, unit = excluded.unit, collection_cost = excluded.collection_cost,
                roles = excluded.roles, stages = excluded.stages, sources = excluded.sources, search_text = excluded.search_text,
                search_grams = excluded.search_grams
            """;

    private static final String WRITE_VERSION = """
            insert into metric_version (metric_id, version, retired, terms, reason, changed_by, changed_at)
            values (:id, :version, :retired, :terms::jsonb, :reason, :by, :at)
            """;

    private static final String USES = """
            select count(*) from key_result join goal on goal.id = key_result.goal_id
            where key_result.metric = :code and goal.state <> 'CLOSED'
            """;

    private final Jdbi jdbi;

    Metrics(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Metric> ofCode(String code) {
        return one(CURRENT + " where metric.code = :key", code);
    }

    Optional<Metric> ofId(UUID id) {
        return one(CURRENT + " where metric.id = :key", id);
    }

    List<Metric> ofCodes(Collection<String> codes) {
        return jdbi.withHandle(
                handle -> handle.createQuery(CURRENT + " where metric.code = any(:codes::text[]) order by metric.code")
                        .bind("codes", SqlArray.texts(List.copyOf(codes)))
                        .map((row, context) -> metric(row))
                        .list());
    }

    /** All in the order of their codes, retired ones too. */
    List<Metric> all() {
        return jdbi.withHandle(handle -> handle.createQuery(CURRENT + " order by metric.code")
                .map((row, context) -> metric(row))
                .list());
    }

    /** At most {@code count} of those that fit, whose codes come after {@code after}. */
    List<Metric> page(MetricFilter filter, String after, int count) {
        var conditions = filter.conditions();
        var where = new StringBuilder(" where metric.code > :after");
        conditions.sql().forEach(condition -> where.append(" and ").append(condition));
        return jdbi.withHandle(handle -> handle.createQuery(CURRENT + where + " order by metric.code limit :count")
                .bind("after", after)
                .bind("count", count)
                .bindMap(conditions.values())
                .map((row, context) -> metric(row))
                .list());
    }

    /** The versions of one KPI after {@code after}, oldest first. */
    List<Metric> versions(UUID id, long after, int count) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ofVersions("and v.version > :after order by v.version limit :count"))
                        .bind("id", id)
                        .bind("after", after)
                        .bind("count", count)
                        .map((row, context) -> metric(row))
                        .list());
    }

    Optional<Metric> version(UUID id, long version) {
        return jdbi.withHandle(handle -> handle.createQuery(ofVersions("and v.version = :version"))
                .bind("id", id)
                .bind("version", version)
                .map((row, context) -> metric(row))
                .findOne());
    }

    /** How many key results of goals that are not closed use a code. */
    long uses(String code) {
        return jdbi.withHandle(handle ->
                handle.createQuery(USES).bind("code", code).mapTo(Long.class).one());
    }

    /** Writes a new version as the current one. */
    void write(Metric metric) {
        jdbi.useHandle(handle -> {
            bindFilters(handle.createUpdate(WRITE), metric).execute();
            writeVersion(handle, metric);
        });
    }

    private static void writeVersion(Handle handle, Metric metric) {
        handle.createUpdate(WRITE_VERSION)
                .bind("id", metric.id())
                .bind("version", metric.version())
                .bind("retired", metric.retired())
                .bind("terms", EventJson.write(metric.terms()))
                .bind("reason", metric.reason())
                .bind("by", metric.changedBy())
                .bind("at", metric.changedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static <S extends SqlStatement<S>> S bindFilters(S statement, Metric metric) {
        var terms = metric.terms();
        var text = SearchText.of(metric.code(), terms);
        return statement
                .bind("id", metric.id())
                .bind("code", metric.code())
                .bind("version", metric.version())
                .bind("shipped", metric.shipped())
                .bind("retired", metric.retired())
                .bind("dimension", terms.dimension())
                .bind("perspective", terms.perspective())
                .bind("kind", terms.kind())
                .bind("direction", terms.direction())
                .bind("aggregation", terms.aggregation())
                .bind("unit", terms.unit())
                .bind("cost", terms.collectionCost())
                .bind("roles", SqlArray.texts(terms.roles()))
                .bind("stages", SqlArray.texts(terms.stages()))
                .bind(
                        "sources",
                        SqlArray.texts(terms.sources().stream().map(Enum::name).toList()))
                .bind("text", text)
                .bind("grams", SqlArray.texts(List.copyOf(SearchText.grams(text))));
    }

    private Optional<Metric> one(String sql, Object key) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("key", key)
                .map((row, context) -> metric(row))
                .findOne());
    }

    private static String ofVersions(String rest) {
        return """
                select metric.id, metric.code, metric.shipped, v.version, v.retired, v.terms, v.reason, v.changed_by, v.changed_at
                from metric join metric_version v on v.metric_id = metric.id where metric.id = :id
                """ + rest;
    }

    private static Metric metric(ResultSet row) throws SQLException {
        return new Metric(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getLong("version"),
                row.getBoolean("shipped"),
                row.getBoolean("retired"),
                EventJson.read(row.getString("terms"), MetricTerms.class),
                row.getString("reason"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }
}
