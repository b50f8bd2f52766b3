package io.lockstep.task.suggestion;

import io.lockstep.kit.problem.Problem;
import io.lockstep.task.subject.About;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The suggestions of members. */
@Singleton
class Suggestions {

    private static final String FILTER = """
             (:about::text is null or about = :about) and (:subject::uuid is null or subject_id = :subject)
             and (:team::uuid is null or team_id = :team) and (:state::text is null or state = :state)
            """;

    private final Jdbi jdbi;

    Suggestions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One, locked until the end of the transaction, or 404. */
    Suggestion getLocked(UUID id) {
        return get(id, "select * from suggestion where id = :id for update");
    }

    /** One, or 404. */
    Suggestion get(UUID id) {
        return get(id, "select * from suggestion where id = :id");
    }

    private Suggestion get(UUID id, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                        .bind("id", id)
                        .map((row, context) -> suggestion(row))
                        .findOne())
                .orElseThrow(() -> Problem.notFound("suggestion", id));
    }

    List<Suggestion> page(SuggestionFilter filter, UUID after, int count) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery("select * from suggestion where id > :after and " + FILTER
                                + " order by id limit :count"),
                        filter)
                .bind("after", after)
                .bind("count", count)
                .map((row, context) -> suggestion(row))
                .list());
    }

    /** How many were made from one day to another, those days included. */
    SuggestionCount count(SuggestionFilter filter, LocalDate from, LocalDate to) {
        var counts = new EnumMap<SuggestionState, Long>(SuggestionState.class);
        jdbi.useHandle(handle -> bind(
                        handle.createQuery("select state, count(*) as number from suggestion where " + FILTER
                                + " and proposed_on between :from and :to group by state"),
                        filter)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) ->
                        counts.put(SuggestionState.valueOf(row.getString("state")), row.getLong("number")))
                .list());
        return new SuggestionCount(
                counts.getOrDefault(SuggestionState.OPEN, 0L),
                counts.getOrDefault(SuggestionState.ADOPTED, 0L),
                counts.getOrDefault(SuggestionState.DECLINED, 0L),
                counts.getOrDefault(SuggestionState.WITHDRAWN, 0L));
    }

    void save(Suggestion suggestion, LocalDate proposedOn) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into suggestion (id, version, about, subject_id, title, text, state, proposed_by, person_id,
                                                team_id, proposed_at, proposed_on, answered_by, answered_at, reason)
                        values (:id, :version, :about, :subject, :title, :text, :state, :by, :person, :team, :at, :on,
                                :answeredBy, :answeredAt, :reason)
                        on conflict (id) do update
                        set version = excluded.version, state = excluded.state, answered_by = excluded.answered_by,
                            answered_at = excluded.answered_at, reason = excluded.reason
                        """)
                .bind("id", suggestion.suggestionId())
                .bind("version", suggestion.version())
                .bind("about", suggestion.about().name())
                .bind("subject", suggestion.subjectId())
                .bind("title", suggestion.title())
                .bind("text", suggestion.text())
                .bind("state", suggestion.state().name())
                .bind("by", suggestion.proposedBy())
                .bind("person", suggestion.personId())
                .bind("team", suggestion.teamId())
                .bind("at", utc(suggestion.proposedAt()))
                .bind("on", proposedOn)
                .bind("answeredBy", suggestion.answeredBy())
                .bind("answeredAt", utc(suggestion.answeredAt()))
                .bind("reason", suggestion.reason())
                .execute());
    }

    private static Query bind(Query query, SuggestionFilter filter) {
        return query.bind("about", name(filter.about()))
                .bind("subject", filter.subject())
                .bind("team", filter.team())
                .bind("state", name(filter.state()));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                About.valueOf(row.getString("about")),
                row.getObject("subject_id", UUID.class),
                row.getString("title"),
                row.getString("text"),
                SuggestionState.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("person_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("answered_by"),
                instant(row.getTimestamp("answered_at")),
                row.getString("reason"));
    }
}
