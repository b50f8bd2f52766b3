package io.lockstep.goal.roster;

import io.lockstep.goal.directory.Person;
import io.lockstep.goal.directory.PersonDetails;
import io.lockstep.goal.directory.Team;
import io.lockstep.goal.directory.TeamDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import changes, gathered before anything is touched, so that a dry run is told the same. */
final class ImportChanges {

    /** A person to add ({@code known} absent) or to change. */
    record PersonChange(UUID id, @Nullable Person known, PersonDetails to) {}

    /** A team to add ({@code known} absent) or to change. */
    record TeamChange(UUID id, @Nullable Team known, TeamDetails to) {}

    private final List<PersonChange> persons = new ArrayList<>();
    private final List<TeamChange> teams = new ArrayList<>();

    void person(UUID id, @Nullable Person known, PersonDetails to) {
        if (known == null || !known.details().equals(to)) {
            persons.add(new PersonChange(id, known, to));
        }
    }

    void team(UUID id, @Nullable Team known, TeamDetails to) {
        if (known == null || !known.details().equals(to)) {
            teams.add(new TeamChange(id, known, to));
        }
    }

    List<PersonChange> persons() {
        return persons;
    }

    List<TeamChange> teams() {
        return teams;
    }

    ImportResult result(boolean dryRun, int rows, @Nullable UUID eventId) {
        var newPersons =
                (int) persons.stream().filter(change -> change.known() == null).count();
        var newTeams =
                (int) teams.stream().filter(change -> change.known() == null).count();
        return new ImportResult(
                dryRun, rows, newPersons, persons.size() - newPersons, newTeams, teams.size() - newTeams, eventId);
    }
}
