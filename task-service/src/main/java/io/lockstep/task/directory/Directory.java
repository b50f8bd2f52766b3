package io.lockstep.task.directory;

import io.lockstep.kit.security.Caller;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Answers from the read model of persons and teams. */
@Singleton
public class Directory {

    /** The caller, their own team, and the teams that they lead with all below; one row without a team where there is none. */
    private static final String SCOPE = """
            with recursive me as (
                select person_id, team_id from person where subject = :subject and active limit 1
            ), led as (
                select t.team_id from team t join me on t.lead_id = me.person_id
                union
                select t.team_id from team t join led on t.parent_team_id = led.team_id
            ), reach as (
                select team_id from led union select team_id from me where team_id is not null
            )
            select me.person_id, reach.team_id from me left join reach on true
            """;

    private final Jdbi jdbi;
    private final Caller caller;

    Directory(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** What the current caller may write. */
    public WriteScope scope() {
        if (caller.writesEverything()) {
            return new WriteScope(true, null, Set.of());
        }
        return jdbi.withHandle(handle -> handle.createQuery(SCOPE)
                .bind("subject", caller.subject())
                .reduceResultSet(new WriteScope(false, null, Set.of()), (scope, row, context) -> with(scope, row)));
    }

    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(persons(Set.of(id)).get(id));
    }

    /** Those of the persons that are known, by their ids. */
    public Map<UUID, Person> persons(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery("select * from person where person_id = any(:ids)")
                .bind("ids", SqlArray.uuids(ids))
                .map((row, context) -> person(row))
                .stream()
                .collect(Collectors.toMap(Person::personId, Function.identity())));
    }

    /** The caller in the directory, if it knows them. */
    public Optional<Person> caller() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from person where subject = :subject and active limit 1")
                        .bind("subject", caller.subject())
                        .map((row, context) -> person(row))
                        .findOne());
    }

    /** Active persons whose name, role in the trade or token subject is {@code text}, in the order of their ids. */
    public List<Person> called(String text) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from person where active and (display_name = :text or role = :text or subject = :text) order by person_id")
                .bind("text", text)
                .map((row, context) -> person(row))
                .list());
    }

    /**
     * Whether the current caller may let a task of {@code owner} be kept more easily: a manager other than the owner
     * (requirements.md, section 9, Loosening).
     */
    public boolean mayLoosen(UUID owner) {
        return caller.writesEverything()
                && caller().map(person -> !person.personId().equals(owner)).orElse(true);
    }

    public boolean knowsTeam(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from team where team_id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("person_id", UUID.class),
                row.getString("subject"),
                row.getObject("team_id", UUID.class),
                row.getBoolean("active"),
                row.getString("display_name"),
                row.getString("role"));
    }

    private static WriteScope with(WriteScope scope, ResultSet row) throws SQLException {
        var teams = new HashSet<>(scope.teams());
        var team = row.getObject("team_id", UUID.class);
        if (team != null) {
            teams.add(team);
        }
        return new WriteScope(false, row.getObject("person_id", UUID.class), teams);
    }
}
