package io.lockstep.goal.directory;

import io.lockstep.goal.GoalProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What other features ask of the directory. */
@ApplicationScoped
public class Directory {

    private static final String TEAMS_OF = """
            with recursive mine as (
                select team_id as id from person where id = :person and team_id is not null
                union
                select id from team where lead_id = :person
                union
                select team.id from team join mine on team.parent_team_id = mine.id
            )
            select id from mine
            """;

    private final Persons persons;
    private final Teams teams;
    private final Caller caller;
    private final Jdbi jdbi;

    Directory(Persons persons, Teams teams, Caller caller, Jdbi jdbi) {
        this.persons = persons;
        this.teams = teams;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    /** What the caller of the current request may write. */
    public WriteScope scopeOfCaller() {
        if (caller.writesEverything()) {
            return new WriteScope(true, null, Set.of());
        }
        return persons.ofSubject(caller.subject())
                .map(person -> new WriteScope(false, person.id(), teamsOf(person.id())))
                .orElseGet(() -> new WriteScope(false, null, Set.of()));
    }

    /**
     * The team of an owner, where a thing names none of its own.
     *
     * @throws Problem 422 when the owner or the named team is not known, or the owner not active
     */
    public @Nullable UUID teamFor(UUID ownerId, @Nullable UUID teamId) {
        var owner = persons.findByIdOptional(ownerId)
                .orElseThrow(() -> Problem.unknownSubject("person", ownerId, "/ownerId"));
        if (!Boolean.TRUE.equals(owner.details().active())) {
            throw new Problem(GoalProblem.OWNER_INACTIVE).with("owner", ownerId).at("/ownerId");
        }
        if (teamId != null && teams.findById(teamId) == null) {
            throw Problem.unknownSubject("team", teamId, "/teamId");
        }
        return teamId == null ? owner.details().teamId() : teamId;
    }

    /** Those of the persons who are not active, or not known. */
    public Set<UUID> notActive(Collection<UUID> people) {
        var ids = new HashSet<>(people);
        if (!ids.isEmpty()) {
            persons.list("id in ?1", ids).stream()
                    .filter(person -> Boolean.TRUE.equals(person.details().active()))
                    .forEach(person -> ids.remove(person.id()));
        }
        return ids;
    }

    /**
     * Refuses what loosens a plan unless a manager does it who is not the owner (requirements.md section 9, Loosening).
     *
     * @throws Problem 403
     */
    public void demandMayLoosen(UUID ownerId) {
        var isOwner = persons.ofSubject(caller.subject())
                .filter(person -> person.id().equals(ownerId))
                .isPresent();
        if (isOwner || !caller.writesEverything()) {
            throw new Problem(GoalProblem.LOOSENING);
        }
    }

    private Set<UUID> teamsOf(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(TEAMS_OF)
                .bind("person", person)
                .mapTo(UUID.class)
                .set());
    }
}
