package io.lockstep.goal.roster;

import io.lockstep.goal.directory.DirectoryEvent;
import io.lockstep.goal.directory.Person;
import io.lockstep.goal.directory.Persons;
import io.lockstep.goal.directory.Team;
import io.lockstep.goal.directory.Teams;
import io.lockstep.goal.roster.ImportChanges.PersonChange;
import io.lockstep.goal.roster.ImportChanges.TeamChange;
import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the changes of an import with an audit row and an event each. */
@ApplicationScoped
class ImportPublication {

    private static final String ACTION = "IMPORTED";

    private final Persons persons;
    private final Teams teams;
    private final Outbox outbox;
    private final AuditLog audit;

    ImportPublication(Persons persons, Teams teams, Outbox outbox, AuditLog audit) {
        this.persons = persons;
        this.teams = teams;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The id of the last event; absent when nothing changes. */
    @Nullable
    UUID apply(ImportChanges changes) {
        var events = new ArrayList<OutgoingEvent>();
        changes.teams().forEach(change -> events.add(apply(change)));
        changes.persons().forEach(change -> events.add(apply(change)));
        outbox.appendAll(events);
        return events.isEmpty() ? null : events.getLast().id();
    }

    private OutgoingEvent apply(TeamChange change) {
        var team = change.known();
        audit.record(ACTION, "team", change.id(), team == null ? null : team.details(), change.to());
        if (team == null) {
            team = new Team(change.id(), change.to());
            teams.persist(team);
        } else {
            team.change(change.to());
        }
        return DirectoryEvent.of(team);
    }

    private OutgoingEvent apply(PersonChange change) {
        var person = change.known();
        audit.record(ACTION, "person", change.id(), person == null ? null : person.details(), change.to());
        if (person == null) {
            person = new Person(change.id(), change.to());
            persons.persist(person);
        } else {
            person.change(change.to());
        }
        return DirectoryEvent.of(person);
    }
}
