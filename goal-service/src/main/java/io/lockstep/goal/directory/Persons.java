package io.lockstep.goal.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {

    public Optional<Person> ofSubject(String subject) {
        return find("details.subject", subject).firstResultOptional();
    }

    public List<Person> ofSubjects(List<String> subjects) {
        return subjects.isEmpty() ? List.of() : list("details.subject in ?1", subjects);
    }

    public List<Person> after(UUID after, int count) {
        return find("id > ?1 order by id", after).range(0, count - 1).list();
    }
}
