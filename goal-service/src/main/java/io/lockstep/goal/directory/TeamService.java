package io.lockstep.goal.directory;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.TransactionLock;
import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TeamService {

    private final Teams teams;
    private final Persons persons;
    private final TransactionLock lock;
    private final Outbox outbox;
    private final AuditLog audit;

    TeamService(Teams teams, Persons persons, TransactionLock lock, Outbox outbox, AuditLog audit) {
        this.teams = teams;
        this.persons = persons;
        this.lock = lock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    TeamView add(TeamDetails details) {
        lock.exclusive(TransactionLock.Of.DIRECTORY);
        check(details, null);
        var team = new Team(Ids.next(), details);
        teams.persist(team);
        return written("CREATED", team, null);
    }

    @Transactional
    TeamView change(UUID id, TeamDetails details, @Nullable String ifMatch) {
        lock.exclusive(TransactionLock.Of.DIRECTORY);
        var team = get(id);
        Revision.check(ifMatch, team.version());
        check(details, id);
        var before = team.details();
        return team.change(details) ? written("EDITED", team, before) : TeamView.of(team, null);
    }

    @Transactional
    TeamView one(UUID id) {
        return TeamView.of(get(id), null);
    }

    @Transactional
    Page<TeamView> list(UUID after, int limit) {
        return Page.of(teams.after(after, limit + 1), limit, team -> Cursor.at(team.id()))
                .map(team -> TeamView.of(team, null));
    }

    private void check(TeamDetails details, @Nullable UUID self) {
        teams.named(details.name()).filter(other -> !other.id().equals(self)).ifPresent(other -> {
            throw new Problem(GoalProblem.TEAM_NAME_TAKEN)
                    .with("name", details.name())
                    .at("/name");
        });
        if (details.leadId() != null && persons.findById(details.leadId()) == null) {
            throw Problem.unknownSubject("person", details.leadId(), "/leadId");
        }
        if (details.parentTeamId() != null) {
            checkParent(details, self);
        }
    }

    private void checkParent(TeamDetails details, @Nullable UUID self) {
        if (teams.findById(details.parentTeamId()) == null) {
            throw Problem.unknownSubject("team", details.parentTeamId(), "/parentTeamId");
        }
        var parents = new HashMap<UUID, @Nullable UUID>();
        teams.streamAll().forEach(team -> parents.put(team.id(), team.details().parentTeamId()));
        for (var above = details.parentTeamId(); above != null; above = parents.get(above)) {
            if (above.equals(self)) {
                throw new Problem(GoalProblem.TEAM_IN_ITSELF)
                        .with("name", details.name())
                        .at("/parentTeamId");
            }
        }
    }

    private Team get(UUID id) {
        return teams.findByIdOptional(id).orElseThrow(() -> Problem.notFound("team", id));
    }

    private TeamView written(String action, Team team, @Nullable TeamDetails before) {
        audit.record(action, "team", team.id(), before, team.details());
        return TeamView.of(team, outbox.append(DirectoryEvent.of(team)));
    }
}
