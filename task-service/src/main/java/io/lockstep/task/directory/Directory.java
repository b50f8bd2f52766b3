package io.lockstep.task.directory;

import io.lockstep.kit.security.Caller;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        return jdbi.withHandle(handle -> handle.createQuery("select * from person where person_id = :id")
                .bind("id", id)
                .map((row, context) -> new Person(
                        row.getObject("person_id", UUID.class),
                        row.getObject("team_id", UUID.class),
                        row.getBoolean("active")))
                .findOne());
    }

    public boolean knowsTeam(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from team where team_id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
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
