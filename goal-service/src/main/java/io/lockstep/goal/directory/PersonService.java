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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PersonService {

    private final Persons persons;
    private final Teams teams;
    private final TransactionLock lock;
    private final Outbox outbox;
    private final AuditLog audit;

    PersonService(Persons persons, Teams teams, TransactionLock lock, Outbox outbox, AuditLog audit) {
        this.persons = persons;
        this.teams = teams;
        this.lock = lock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    PersonView add(PersonDetails details) {
        lock.exclusive(TransactionLock.Of.DIRECTORY);
        check(details, null);
        var person = new Person(Ids.next(), details);
        persons.persist(person);
        return written("CREATED", person, null);
    }

    @Transactional
    PersonView change(UUID id, PersonDetails details, @Nullable String ifMatch) {
        lock.exclusive(TransactionLock.Of.DIRECTORY);
        var person = get(id);
        Revision.check(ifMatch, person.version());
        check(details, id);
        var before = person.details();
        return person.change(details) ? written("EDITED", person, before) : PersonView.of(person, null);
    }

    @Transactional
    PersonView one(UUID id) {
        return PersonView.of(get(id), null);
    }

    @Transactional
    Page<PersonView> list(UUID after, int limit) {
        return Page.of(persons.after(after, limit + 1), limit, person -> Cursor.at(person.id()))
                .map(person -> PersonView.of(person, null));
    }

    private void check(PersonDetails details, @Nullable UUID self) {
        persons.ofSubject(details.subject())
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw new Problem(GoalProblem.SUBJECT_TAKEN)
                            .with("subject", details.subject())
                            .at("/subject");
                });
        if (details.teamId() != null && teams.findById(details.teamId()) == null) {
            throw Problem.unknownSubject("team", details.teamId(), "/teamId");
        }
    }

    private Person get(UUID id) {
        return persons.findByIdOptional(id).orElseThrow(() -> Problem.notFound("person", id));
    }

    private PersonView written(String action, Person person, @Nullable PersonDetails before) {
        audit.record(action, "person", person.id(), before, person.details());
        return PersonView.of(person, outbox.append(DirectoryEvent.of(person)));
    }
}
