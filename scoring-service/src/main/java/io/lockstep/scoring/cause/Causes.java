package io.lockstep.scoring.cause;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The events of one batch that moved one subject. Never empty. */
public final class Causes {

    /** So many facts are listed by id; the rest is only counted (design.md, section 5). */
    private static final int LISTED = 20;

    private final Set<Cause> all;

    private Causes(Set<Cause> all) {
        this.all = all;
    }

    public static Causes of(Cause cause) {
        return new Causes(Set.of(cause));
    }

    /** Both together, each event once. */
    public Causes and(Causes other) {
        if (all.containsAll(other.all)) {
            return this;
        }
        var union = new HashSet<>(all);
        union.addAll(other.all);
        return new Causes(union);
    }

    /** The event that now determines the subject. */
    public Cause determining() {
        return Collections.max(all, Cause.BY_RANK);
    }

    /** The facts, greatest first, at most 20. */
    public List<UUID> facts() {
        return all.stream()
                .filter(Cause::isFact)
                .sorted(Cause.BY_RANK.reversed())
                .limit(LISTED)
                .map(Cause::eventId)
                .toList();
    }

    /** Whether a change of the plan or a tick is among them. */
    public boolean includeMoreThanFacts() {
        return !all.stream().allMatch(Cause::isFact);
    }

    /** How many facts there are, listed or not. */
    public int factCount() {
        return (int) all.stream().filter(Cause::isFact).count();
    }
}
