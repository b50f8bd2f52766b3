package io.lockstep.scoring.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StormTest {

    private static final UUID ROOT = node(0);
    private static final UUID BRANCH = node(1);

    /** The root, a branch below it, and leaves 10 and up below the branch. */
    private final Map<UUID, UUID> parents = new HashMap<>(Map.of(BRANCH, ROOT));

    @Test
    void members_whenARootTakesAThousandNodesWithIt_areAllItsOwn() {
        var fallen = fallen(1000, ROOT, BRANCH);

        var members = new Storm(20).members(fallen, Set.of(), Set.of(), parents);

        assertThat(members).hasSize(1001).doesNotContainKey(ROOT);
        assertThat(members.values()).containsOnly(ROOT);
    }

    @Test
    void members_whenOneIsMissingToAStorm_areNone() {
        var members = new Storm(20).members(fallen(18, ROOT, BRANCH), Set.of(), Set.of(), parents);

        assertThat(members).isEmpty();
    }

    @Test
    void members_whenJustEnoughFall_areAll() {
        var members = new Storm(20).members(fallen(19, ROOT, BRANCH), Set.of(), Set.of(), parents);

        assertThat(members).hasSize(20);
    }

    @Test
    void members_whenNothingAboveHasFallen_areNone() {
        var members = new Storm(20).members(fallen(1000), Set.of(), Set.of(), parents);

        assertThat(members).isEmpty();
    }

    @Test
    void members_whenTheRootWasBelowBefore_joinIt() {
        var members = new Storm(20).members(fallen(30), Set.of(ROOT), Set.of(), parents);

        assertThat(members).hasSize(30);
        assertThat(members.values()).containsOnly(ROOT);
    }

    @Test
    void members_whenOnlyAMiddleGoalFalls_haveItAsTheirHead() {
        var members = new Storm(20).members(fallen(30, BRANCH), Set.of(), Set.of(), parents);

        assertThat(members).hasSize(30).doesNotContainKey(BRANCH);
        assertThat(members.values()).containsOnly(BRANCH);
    }

    @Test
    void members_whenAStormBlowsAbove_joinItHoweverFewTheyAre() {
        var members = new Storm(20).members(fallen(1), Set.of(ROOT), Set.of(ROOT), parents);

        assertThat(members).containsOnly(Map.entry(leaf(0), ROOT));
    }

    @Property(tries = 100)
    void members_whateverFalls_headsAreNeverMembersAndStandAboveThem(
            @ForAll @IntRange(max = 60) int leaves,
            @ForAll @IntRange(min = 1, max = 30) int size,
            @ForAll boolean root) {
        var fallen = root ? fallen(leaves, ROOT, BRANCH) : fallen(leaves, BRANCH);

        var members = new Storm(size).members(fallen, Set.of(), Set.of(), parents);

        var perHead = members.values().stream().collect(Collectors.groupingBy(head -> head, Collectors.counting()));
        assertThat(perHead.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(size));
        assertThat(members.keySet()).isSubsetOf(fallen).noneMatch(perHead::containsKey);
    }

    private Set<UUID> fallen(int leaves, UUID... goals) {
        var fallen = new HashSet<>(Set.of(goals));
        IntStream.range(0, leaves).forEach(i -> {
            parents.put(leaf(i), BRANCH);
            fallen.add(leaf(i));
        });
        return fallen;
    }

    private static UUID leaf(int i) {
        return node(10 + i);
    }

    private static UUID node(int i) {
        return new UUID(1, i);
    }
}
