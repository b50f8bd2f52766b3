package io.lockstep.goal.directory;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the organisation's own people. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    private UUID id;

    private long version;

    @Embedded
    private PersonDetails details;

    private @Nullable LocalDate departedOn;

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
        departedOn = Boolean.TRUE.equals(to.active()) ? null : departedOn;
        version++;
        return true;
    }

    /** Leaves: no longer active, since that day. */
    void depart(LocalDate on) {
        details = details.inactive();
        departedOn = on;
        version++;
    }

    /** The last day of somebody who left. */
    @Nullable
    LocalDate departedOn() {
        return departedOn;
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
