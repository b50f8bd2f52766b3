package io.lockstep.goal.directory;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One of the organisation's own people. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    private UUID id;

    private long version;

    @Embedded
    private PersonDetails details;

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected Person() {}

    public Person(UUID id, PersonDetails details) {
        this.id = id;
        this.version = 1;
        this.details = details;
    }

    /** Takes the new details; false when nothing is different. */
    public boolean change(PersonDetails to) {
        if (details.equals(to)) {
            return false;
        }
        details = to;
        version++;
        return true;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public PersonDetails details() {
        return details;
    }
}
