package io.lockstep.scoring.rollup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Links goals to the parents they want. Events of different goals come in any order, so that the wishes known at one time
 * may form a circle that no plan ever had, or name a parent that has not arrived. Such a link is held back and tried again
 * with every change of the plan; once all events are there, every wish is granted, in whatever order they came.
 */
public final class Attachment {

    private final Map<UUID, UUID> parents;
    private final Set<UUID> held = new HashSet<>();

    private Attachment(Map<UUID, UUID> parents) {
        this.parents = parents;
    }

    /**
     * Grants what can be granted.
     *
     * @param parents the links that count now, at least those above each goal and each wanted parent
     * @param wishes the parent that each goal wants, empty for none
     * @param known which goals have arrived
     */
    public static Attachment of(Map<UUID, UUID> parents, Map<UUID, Optional<UUID>> wishes, Set<UUID> known) {
        var attachment = new Attachment(new HashMap<>(parents));
        attachment.parents.keySet().removeAll(wishes.keySet());
        wishes.forEach((goal, parent) -> {
            if (parent.isPresent()) {
                attachment.held.add(goal);
            }
        });
        while (attachment.attachOne(wishes, known)) {}
        return attachment;
    }

    /** Goals whose link is held back. */
    public Set<UUID> held() {
        return held;
    }

    /** The parent that the goal now counts in. */
    public Optional<UUID> parentOf(UUID goal) {
        return Optional.ofNullable(parents.get(goal));
    }

    private boolean attachOne(Map<UUID, Optional<UUID>> wishes, Set<UUID> known) {
        for (var goal : held) {
            var parent = wishes.get(goal).orElseThrow();
            if (known.contains(parent) && !isAbove(goal, parent)) {
                parents.put(goal, parent);
                return held.remove(goal);
            }
        }
        return false;
    }

    private boolean isAbove(UUID goal, UUID below) {
        for (var node = below; node != null; node = parents.get(node)) {
            if (node.equals(goal)) {
                return true;
            }
        }
        return false;
    }
}
