package io.lockstep.scoring.plan;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.scoring.plan.GoalEvent.PersonChanged;
import io.lockstep.scoring.plan.GoalEvent.TeamChanged;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Persons and teams: who an alert is for. */
@Singleton
public class Directory {

    private final Jdbi jdbi;

    Directory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over what is newer than what is known. */
    public void savePersons(Collection<PersonChanged> persons) {
        save("""
                insert into person (person_id, version, subject, display_name, role, team_id, start_date, active)
                select distinct on ("personId") "personId", version, subject, "displayName", role, "teamId", "startDate",
                     active
                from json_to_recordset(cast(:rows as json)) as r ("personId" uuid, version bigint, subject text,
                     "displayName" text, role text, "teamId" uuid, "startDate" date, active boolean)
                order by "personId", version desc
                on conflict (person_id) do update set version = excluded.version, subject = excluded.subject,
                     display_name = excluded.display_name, role = excluded.role, team_id = excluded.team_id,
                     start_date = excluded.start_date, active = excluded.active
                where person.version < excluded.version
                """, persons);
    }

    /** Takes over what is newer than what is known. */
    public void saveTeams(Collection<TeamChanged> teams) {
        save("""
                insert into team (team_id, version, name, parent_team_id, lead_id)
                select distinct on ("teamId") "teamId", version, name, "parentTeamId", "leadId"
                from json_to_recordset(cast(:rows as json)) as r ("teamId" uuid, version bigint, name text,
                     "parentTeamId" uuid, "leadId" uuid)
                order by "teamId", version desc
                on conflict (team_id) do update set version = excluded.version, name = excluded.name,
                     parent_team_id = excluded.parent_team_id, lead_id = excluded.lead_id
                where team.version < excluded.version
                """, teams);
    }

    /** Somebody in the directory. */
    public record Person(
            UUID id, String displayName, @Nullable UUID teamId, boolean active) {}

    /** The person with the id. */
    public Optional<Person> person(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from person where person_id = :id")
                .bind("id", id)
                .map((row, context) -> person(row))
                .findOne());
    }

    /** The person whom tokens call {@code subject}. */
    public Optional<Person> person(String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from person where subject = :subject and active order by person_id limit 1")
                .bind("subject", subject)
                .map((row, context) -> person(row))
                .findOne());
    }

    /** Whether the person leads the team. */
    public boolean leads(UUID person, UUID team) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from team where team_id = :team and lead_id = :person)")
                .bind("team", team)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one());
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("person_id", UUID.class),
                row.getString("display_name"),
                row.getObject("team_id", UUID.class),
                row.getBoolean("active"));
    }

    /** Display names of the persons that are known. */
    public Map<UUID, String> names(Collection<UUID> persons) {
        return jdbi.withHandle(handle -> {
            var names = new HashMap<UUID, String>();
            handle.createQuery("select person_id, display_name from person where person_id = any(:ids)")
                    .bind("ids", SqlArray.uuids(persons))
                    .map((row, context) ->
                            names.put(row.getObject("person_id", UUID.class), row.getString("display_name")))
                    .list();
            return names;
        });
    }

    private void save(String sql, Collection<?> rows) {
        if (!rows.isEmpty()) {
            jdbi.useHandle(handle ->
                    handle.createUpdate(sql).bind("rows", EventJson.write(rows)).execute());
        }
    }
}
