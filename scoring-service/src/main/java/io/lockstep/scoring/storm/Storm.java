package io.lockstep.scoring.storm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When many alerts are one. A node falls together with a head: the topmost of the goals above it that is below its threshold too.
 * When at least {@code size} nodes fall together with one head, they are members of the head's alert and have none of their own;
 * fewer have an alert each. A node that falls while a storm blows above it joins it, however few they are.
 *
 * @param size so many falling nodes make a storm
 */
public record Storm(int size) {

    /**
     * Which of the falling nodes become members of whose alert.
     *
     * @param fallen nodes that would each raise an alert now
     * @param below nodes that have an open alert already
     * @param storms those of {@code below} whose alert has members
     * @param parents where each node counts, at least on the paths from {@code fallen} up
     * @return the head of each member; whoever is missing has an alert of its own
     */
    public Map<UUID, UUID> members(Set<UUID> fallen, Set<UUID> below, Set<UUID> storms, Map<UUID, UUID> parents) {
        var heads = new HashSet<>(fallen);
        heads.addAll(below);
        var members = new HashMap<UUID, UUID>();
        var headed = new HashMap<UUID, UUID>();
        var followers = new HashMap<UUID, Integer>();
        for (var node : fallen) {
            var storm = topmost(node, storms, parents);
            var head = topmost(node, heads, parents);
            if (storm != null) {
                members.put(node, storm);
            } else if (head != null) {
                headed.put(node, head);
                followers.merge(head, 1, Integer::sum);
            }
        }
        headed.forEach((node, head) -> {
            if (followers.getOrDefault(head, 0) >= size) {
                members.put(node, head);
            }
        });
        return members;
    }

    private static @Nullable UUID topmost(UUID node, Set<UUID> among, Map<UUID, UUID> parents) {
        UUID found = null;
        for (var above = parents.get(node); above != null; above = parents.get(above)) {
            if (among.contains(above)) {
                found = above;
            }
        }
        return found;
    }
}
