package io.lockstep.goal.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, UUID> {

    public Optional<Team> named(String name) {
        return find("details.name", name).firstResultOptional();
    }

    public List<Team> after(UUID after, int count) {
        return find("id > ?1 order by id", after).range(0, count - 1).list();
    }
}
