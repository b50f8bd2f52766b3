package io.lockstep.task.directory;

import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/** Keeps the read model of persons and teams; the highest version of each wins. */
@Singleton
public class DirectoryUpdates {

    private final Jdbi jdbi;

    DirectoryUpdates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Applies persons, each at most once, in the current transaction. */
    public void applyPersons(Collection<PersonChanged> persons) {
        if (persons.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into person (person_id, version, subject, team_id, active, display_name, role)
                        select * from unnest(:ids, :versions, :subjects, :teams, :active, :names, :roles) as p (id) order by id
                        on conflict (person_id) do update
                        set version = excluded.version, subject = excluded.subject,
                            team_id = excluded.team_id, active = excluded.active,
                            display_name = excluded.display_name, role = excluded.role
                        where person.version < excluded.version
                        """)
                .bind(
                        "ids",
                        SqlArray.uuids(
                                persons.stream().map(PersonChanged::personId).toList()))
                .bind(
                        "versions",
                        SqlArray.longs(
                                persons.stream().map(PersonChanged::version).toList()))
                .bind(
                        "subjects",
                        SqlArray.texts(
                                persons.stream().map(PersonChanged::subject).toList()))
                .bind(
                        "teams",
                        SqlArray.uuids(
                                persons.stream().map(PersonChanged::teamId).toList()))
                .bind(
                        "active",
                        SqlArray.booleans(
                                persons.stream().map(PersonChanged::active).toList()))
                .bind(
                        "names",
                        SqlArray.texts(
                                persons.stream().map(PersonChanged::displayName).toList()))
                .bind(
                        "roles",
                        SqlArray.texts(persons.stream().map(PersonChanged::role).toList()))
                .execute());
    }

    /** Applies teams, each at most once, in the current transaction. */
    public void applyTeams(Collection<TeamChanged> teams) {
        if (teams.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into team (team_id, version, parent_team_id, lead_id, name)
                        select * from unnest(:ids, :versions, :parents, :leads, :names) as t (id) order by id
                        on conflict (team_id) do update
                        set version = excluded.version, parent_team_id = excluded.parent_team_id,
                            lead_id = excluded.lead_id, name = excluded.name
                        where team.version < excluded.version
                        """)
                .bind(
                        "ids",
                        SqlArray.uuids(teams.stream().map(TeamChanged::teamId).toList()))
                .bind(
                        "versions",
                        SqlArray.longs(teams.stream().map(TeamChanged::version).toList()))
                .bind(
                        "parents",
                        SqlArray.uuids(
                                teams.stream().map(TeamChanged::parentTeamId).toList()))
                .bind(
                        "leads",
                        SqlArray.uuids(teams.stream().map(TeamChanged::leadId).toList()))
                .bind(
                        "names",
                        SqlArray.texts(teams.stream().map(TeamChanged::name).toList()))
                .execute());
    }
}
