package io.lockstep.tracking.contribution;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The newest version of every additive fact. */
@Singleton
class Contributions {

    private static final String SAVE = """
            insert into contribution (id, kind, reference, version, as_of, figure, amount, channel, campaign, activity, segment,
                                      role, key_result_id, task_id, original, currency, rate, rate_day, note, withdrawn,
                                      changed_at, changed_by)
            select id, kind, reference, version, as_of::date, figure, amount::numeric, channel, campaign, activity, segment, role,
                   key_result, task, original::numeric, currency, rate::numeric, rate_day::date, note, withdrawn, changed_at::timestamptz, by
            from unnest(:ids, :kinds, :references, :versions, :days, :figures, :amounts, :channels, :campaigns, :activities,
                        :segments, :roles, :keyResults, :tasks, :originals, :currencies, :rates, :rateDays, :notes,
                        :withdrawn, :times, :people)
                 as c (id, kind, reference, version, as_of, figure, amount, channel, campaign, activity, segment, role,
                       key_result, task, original, currency, rate, rate_day, note, withdrawn, changed_at, by)
            order by reference
            on conflict (id) do update set
                reference = excluded.reference, version = excluded.version, as_of = excluded.as_of,
                figure = excluded.figure, amount = excluded.amount, channel = excluded.channel,
                campaign = excluded.campaign, activity = excluded.activity, segment = excluded.segment,
                role = excluded.role, key_result_id = excluded.key_result_id, task_id = excluded.task_id,
                original = excluded.original, currency = excluded.currency, rate = excluded.rate,
                rate_day = excluded.rate_day, note = excluded.note, withdrawn = excluded.withdrawn,
                changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """;

    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Jdbi jdbi;

    Contributions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the references that are known, by reference; their rows stay locked. */
    Map<String, Contribution> lock(ContributionKind kind, Collection<String> references) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from contribution where kind = :kind and reference = any(:references)
                        order by reference for update
                        """)
                .bind("kind", kind.name())
                .bind("references", SqlArray.texts(references))
                .map((row, context) -> read(row))
                .collect(Collectors.toMap(known -> known.entry().reference(), known -> known)));
    }

    List<Contribution> startingWith(ContributionKind kind, String prefix) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from contribution
                        where kind = :kind and reference >= :prefix and reference < :prefix || chr(65535)
                        order by reference
                        """)
                .bind("kind", kind.name())
                .bind("prefix", prefix)
                .map((row, context) -> read(row))
                .list());
    }

    /** The one with this id; its row stays locked. */
    Optional<Contribution> lock(ContributionKind kind, UUID id) {
        return find(kind, id, "for update");
    }

    Optional<Contribution> find(ContributionKind kind, UUID id) {
        return find(kind, id, "");
    }

    private Optional<Contribution> find(ContributionKind kind, UUID id, String lock) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from contribution where id = :id and kind = :kind " + lock)
                        .bind("id", id)
                        .bind("kind", kind.name())
                        .map((row, context) -> read(row))
                        .findOne());
    }

    void save(List<Contribution> all) {
        if (all.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("ids", SqlArray.uuids(of(all, Contribution::id)))
                .bind("kinds", SqlArray.texts(of(all, it -> it.kind().name())))
                .bind("references", SqlArray.texts(of(all, it -> it.entry().reference())))
                .bind("versions", SqlArray.longs(of(all, Contribution::version)))
                .bind("days", SqlArray.texts(of(all, it -> it.entry().asOf().toString())))
                .bind("figures", SqlArray.texts(of(all, it -> it.entry().figure())))
                .bind(
                        "amounts",
                        SqlArray.texts(of(all, it -> it.entry().amount().toPlainString())))
                .bind("channels", SqlArray.texts(of(all, it -> it.entry().channel())))
                .bind("campaigns", SqlArray.texts(of(all, it -> it.entry().campaign())))
                .bind("activities", SqlArray.texts(of(all, it -> it.entry().activity())))
                .bind("segments", SqlArray.texts(of(all, it -> it.entry().segment())))
                .bind("roles", SqlArray.texts(of(all, it -> it.entry().role())))
                .bind("keyResults", SqlArray.uuids(of(all, it -> it.entry().keyResultId())))
                .bind("tasks", SqlArray.uuids(of(all, it -> it.entry().taskId())))
                .bind(
                        "originals",
                        SqlArray.texts(
                                of(all, it -> money(it, money -> money.amount().toPlainString()))))
                .bind("currencies", SqlArray.texts(of(all, it -> money(it, Money::currency))))
                .bind(
                        "rates",
                        SqlArray.texts(
                                of(all, it -> money(it, money -> money.rate().toPlainString()))))
                .bind(
                        "rateDays",
                        SqlArray.texts(
                                of(all, it -> money(it, money -> money.rateDay().toString()))))
                .bind("notes", SqlArray.texts(of(all, it -> it.entry().note())))
                .bind("withdrawn", SqlArray.booleans(of(all, Contribution::withdrawn)))
                .bind("times", SqlArray.texts(of(all, it -> it.changedAt().toString())))
                .bind("people", SqlArray.texts(of(all, Contribution::changedBy)))
                .execute());
    }

    /** The latest created first. */
    Page<Contribution> page(
            ContributionKind kind,
            @Nullable UUID taskId,
            @Nullable UUID keyResultId,
            @Nullable String channel,
            @Nullable String cursor,
            int limit) {
        var before = Cursor.parse(cursor, 1).map(it -> it.id(0)).orElse(HIGHEST);
        var rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from contribution
                        where kind = :kind and id < :before
                          and (:task::uuid is null or task_id = :task)
                          and (:keyResult::uuid is null or key_result_id = :keyResult)
                          and (:channel::text is null or channel = :channel)
                        order by id desc limit :limit
                        """)
                .bind("kind", kind.name())
                .bind("before", before)
                .bind("task", taskId)
                .bind("keyResult", keyResultId)
                .bind("channel", channel)
                .bind("limit", limit + 1)
                .map((row, context) -> read(row))
                .list());
        return Page.of(rows, limit, it -> Cursor.at(it.id()));
    }

    private static Contribution read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var original = currency == null
                ? null
                : new Money(
                        row.getBigDecimal("original"),
                        currency,
                        row.getBigDecimal("rate"),
                        row.getObject("rate_day", LocalDate.class));
        var entry = new Entry(
                row.getString("reference"),
                row.getObject("as_of", LocalDate.class),
                row.getString("figure"),
                row.getBigDecimal("amount"),
                row.getString("channel"),
                row.getString("campaign"),
                row.getString("activity"),
                row.getString("segment"),
                row.getString("role"),
                row.getObject("key_result_id", UUID.class),
                row.getObject("task_id", UUID.class),
                original,
                row.getString("note"));
        return new Contribution(
                row.getObject("id", UUID.class),
                ContributionKind.valueOf(row.getString("kind")),
                row.getLong("version"),
                entry,
                row.getBoolean("withdrawn"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }

    private static <T> @Nullable T money(Contribution it, Function<Money, T> part) {
        return it.entry().original() == null ? null : part.apply(it.entry().original());
    }

    private static <R extends @Nullable Object> List<R> of(List<Contribution> all, Function<Contribution, R> part) {
        return all.stream().map(part).toList();
    }
}
