package io.lockstep.goal.directory;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A team of the organisation; teams form a tree. */
@Entity
@Table(name = "team")
public class Team {

    @Id
    private UUID id;

    private long version;

    @Embedded
    private TeamDetails details;

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected Team() {}

    public Team(UUID id, TeamDetails details) {
        this.id = id;
        this.version = 1;
        this.details = details;
    }

    /** Takes the new details; false when nothing is different. */
    public boolean change(TeamDetails to) {
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

    public TeamDetails details() {
        return details;
    }
}
