package io.lockstep.kit.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What went wrong in a pass. A key stops at its first failure: what follows it in the pass stays in the outbox and is sent
 * again, even where the broker has taken it, so that the last word about a key is always its newest event.
 */
final class RelayFailures {

    private final Set<String> keys = new HashSet<>();
    private final List<Throwable> reasons = new ArrayList<>();

    void add(String key, Throwable reason) {
        keys.add(key);
        reasons.add(reason);
    }

    boolean stopped(String key) {
        return keys.contains(key);
    }

    boolean isEmpty() {
        return reasons.isEmpty();
    }

    @Override
    public String toString() {
        return "%d keys wait for the broker: %s"
                .formatted(keys.size(), reasons.getFirst().getMessage());
    }
}
