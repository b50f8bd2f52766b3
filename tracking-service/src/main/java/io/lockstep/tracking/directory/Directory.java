package io.lockstep.tracking.directory;

import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/** The read model of persons and teams; the highest version of each wins. */
@Singleton
public class Directory {

    /**
     * The teams whose work the person {@code :subject} answers for: their own, and those that they lead with all teams below.
     * To be put before a query, which finds {@code me} (one row at most) and {@code reach}.
     */
    public static final String REACH = """
            with recursive me as (
                select person_id, team_id from person where subject = :subject and active limit 1
            ), led as (
                select t.team_id from team t join me on t.lead_id = me.person_id
                union
                select t.team_id from team t join led on t.parent_team_id = led.team_id
            ), reach as (
                select team_id from led union select team_id from me where team_id is not null
            )
            """;

    private final Jdbi jdbi;

    Directory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Applies persons, each at most once, in the current transaction. */
    public void applyPersons(Collection<PersonChanged> persons) {
        if (persons.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into person (person_id, version, subject, team_id, active)
                        select * from unnest(:ids, :versions, :subjects, :teams, :active) as p (id) order by id
                        on conflict (person_id) do update
                        set version = excluded.version, subject = excluded.subject,
                            team_id = excluded.team_id, active = excluded.active
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
                .execute());
    }

    /** Applies teams, each at most once, in the current transaction. */
    public void applyTeams(Collection<TeamChanged> teams) {
        if (teams.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into team (team_id, version, parent_team_id, lead_id)
                        select * from unnest(:ids, :versions, :parents, :leads) as t (id) order by id
                        on conflict (team_id) do update
                        set version = excluded.version, parent_team_id = excluded.parent_team_id,
                            lead_id = excluded.lead_id
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
                .execute());
    }
}
