package io.lockstep.goal.directory;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the directory does when a person leaves; to be called in the transaction that hands over the rest. */
@ApplicationScoped
public class Leaving {

    private final Persons persons;
    private final Teams teams;
    private final Outbox outbox;
    private final AuditLog audit;

    Leaving(Persons persons, Teams teams, Outbox outbox, AuditLog audit) {
        this.persons = persons;
        this.teams = teams;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * When a person left, if they did.
     *
     * @throws Problem 404
     */
    public Optional<LocalDate> departedOn(UUID person) {
        return Optional.ofNullable(get(person).departedOn());
    }

    /** The teams that a person leads. */
    public Set<UUID> teamsOf(UUID person) {
        return led(person).stream().map(Team::id).collect(Collectors.toSet());
    }

    /**
     * The person is not active any more, and their teams have another lead.
     *
     * @return the id of the last event
     */
    public UUID leave(UUID id, LocalDate on, @Nullable UUID lead) {
        for (var team : led(id)) {
            var before = team.details();
            team.change(new TeamDetails(before.name(), before.parentTeamId(), lead));
            audit.record("EDITED", "team", team.id(), before, team.details());
            outbox.append(DirectoryEvent.of(team));
        }
        var person = get(id);
        var before = PersonView.of(person, null);
        person.depart(on);
        audit.record("DEPARTED", "person", id, before, PersonView.of(person, null));
        return outbox.append(DirectoryEvent.of(person));
    }

    private List<Team> led(UUID person) {
        return teams.list("details.leadId = ?1 order by id", person);
    }

    private Person get(UUID id) {
        return persons.findByIdOptional(id).orElseThrow(() -> Problem.notFound("person", id));
    }
}
