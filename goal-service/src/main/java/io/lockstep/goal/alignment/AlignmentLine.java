package io.lockstep.goal.alignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an imported table wrote the line of one supporting goal, so that it is written again as it stood. */
@Entity
@Table(name = "alignment_line")
class AlignmentLine {

    @Id
    private UUID goalId;

    private long position;

    private UUID ownerId;

    private String ownerText;

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected AlignmentLine() {}

    AlignmentLine(UUID goalId, long position) {
        this.goalId = goalId;
        this.position = position;
    }

    /** Takes over how the line is written now. */
    void write(UUID owner, String asOwner) {
        ownerId = owner;
        ownerText = asOwner;
    }

    UUID goalId() {
        return goalId;
    }

    long position() {
        return position;
    }

    /** How the table called the owner; nothing once somebody else owns the goal. */
    @Nullable
    String ownerText(UUID owner) {
        return owner.equals(ownerId) ? ownerText : null;
    }
}
