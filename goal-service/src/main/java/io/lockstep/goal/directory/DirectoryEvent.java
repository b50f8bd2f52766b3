package io.lockstep.goal.directory;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the directory publishes: the whole state of a person or a team, with its version. */
public sealed interface DirectoryEvent {

    /** {@code goal.person-changed} */
    record PersonChanged(
            UUID personId,
            long version,
            String subject,
            String displayName,
            String role,
            @Nullable UUID teamId,
            @Nullable LocalDate startDate,
            boolean active,
            @Nullable LocalDate departedOn)
            implements DirectoryEvent {

        static final EventType TYPE = EventType.v1("goal", "person-changed");
    }

    /** {@code goal.team-changed} */
    record TeamChanged(
            UUID teamId,
            long version,
            String name,
            @Nullable UUID parentTeamId,
            @Nullable UUID leadId) implements DirectoryEvent {

        static final EventType TYPE = EventType.v1("goal", "team-changed");
    }

    static OutgoingEvent of(Person person) {
        var is = person.details();
        var payload = new PersonChanged(
                person.id(),
                person.version(),
                is.subject(),
                is.displayName(),
                is.role(),
                is.teamId(),
                is.startDate(),
                Boolean.TRUE.equals(is.active()),
                person.departedOn());
        return OutgoingEvent.of(PersonChanged.TYPE, person.id(), payload);
    }

    static OutgoingEvent of(Team team) {
        var is = team.details();
        var payload = new TeamChanged(team.id(), team.version(), is.name(), is.parentTeamId(), is.leadId());
        return OutgoingEvent.of(TeamChanged.TYPE, team.id(), payload);
    }
}
