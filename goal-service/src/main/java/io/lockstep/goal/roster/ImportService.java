package io.lockstep.goal.roster;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.directory.PersonDetails;
import io.lockstep.goal.directory.Persons;
import io.lockstep.goal.directory.Team;
import io.lockstep.goal.directory.TeamDetails;
import io.lockstep.goal.directory.Teams;
import io.lockstep.goal.roster.ImportPlan.NamedTeam;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports persons, teams and leads from one file, all or nothing. Who is not in the file stays as they are. */
@ApplicationScoped
class ImportService {

    private final Persons persons;
    private final Teams teams;
    private final TransactionLock lock;
    private final ImportPublication publication;

    ImportService(Persons persons, Teams teams, TransactionLock lock, ImportPublication publication) {
        this.persons = persons;
        this.teams = teams;
        this.lock = lock;
        this.publication = publication;
    }

    @Transactional
    ImportResult importAll(byte[] file, TableFormat format, boolean dryRun) {
        lock.exclusive(TransactionLock.Of.DIRECTORY);
        var errors = new TableErrors();
        var rows = ImportFile.read(file, format, errors);
        var known = teams.listAll().stream()
                .collect(Collectors.toMap(team -> team.details().name(), Function.identity()));
        var named = ImportPlan.teams(rows, parents(known.values()), errors);
        errors.demandNone();
        var knownPersons = persons
                .ofSubjects(rows.stream().map(ImportRow::subject).toList())
                .stream()
                .collect(Collectors.toMap(person -> person.details().subject(), Function.identity()));

        var changes = new ImportChanges();
        var teamIds = ids(
                named.keySet(),
                name -> known.containsKey(name) ? known.get(name).id() : null);
        var personIds = ids(
                rows.stream().map(ImportRow::subject).toList(),
                subject -> knownPersons.containsKey(subject)
                        ? knownPersons.get(subject).id()
                        : null);
        rows.forEach(row ->
                changes.person(personIds.get(row.subject()), knownPersons.get(row.subject()), details(row, teamIds)));
        named.values()
                .forEach(team -> changes.team(
                        teamIds.get(team.name()),
                        known.get(team.name()),
                        details(team, known.get(team.name()), teamIds, personIds)));
        var eventId = dryRun ? null : publication.apply(changes);
        return changes.result(dryRun, rows.size(), eventId);
    }

    private static PersonDetails details(ImportRow row, Map<String, UUID> teamIds) {
        var team = row.team();
        return new PersonDetails(
                row.subject(),
                row.displayName(),
                row.role(),
                team == null ? null : teamIds.get(team),
                row.startDate(),
                row.active());
    }

    /** What the file does not say of a team stays. */
    private static TeamDetails details(
            NamedTeam team, @Nullable Team known, Map<String, UUID> teamIds, Map<String, UUID> personIds) {
        var parent = team.parent() != null
                ? teamIds.get(team.parent())
                : known == null ? null : known.details().parentTeamId();
        var lead = team.lead() != null
                ? personIds.get(team.lead())
                : known == null ? null : known.details().leadId();
        return new TeamDetails(team.name(), parent, lead);
    }

    private static Map<String, UUID> ids(Collection<String> keys, Function<String, @Nullable UUID> known) {
        var ids = new HashMap<String, UUID>();
        for (var key : keys) {
            var id = known.apply(key);
            ids.put(key, id == null ? Ids.next() : id);
        }
        return ids;
    }

    private static Map<String, @Nullable String> parents(Collection<Team> known) {
        var names = new HashMap<UUID, String>();
        known.forEach(team -> names.put(team.id(), team.details().name()));
        var parents = new HashMap<String, @Nullable String>();
        known.forEach(team -> {
            var parent = team.details().parentTeamId();
            parents.put(team.details().name(), parent == null ? null : names.get(parent));
        });
        return parents;
    }
}
