package io.lockstep.scoring.rescoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LevelsTest {

    private static final UUID ROOT = node(0);
    private static final UUID LEFT = node(1);
    private static final UUID RIGHT = node(2);
    private static final UUID BELOW = node(3);

    private final Map<UUID, UUID> parents = Map.of(LEFT, ROOT, RIGHT, ROOT, BELOW, LEFT);

    @Test
    void next_whenEverythingMoves_goesFromTheLowestToTheRoot() {
        var levels = Levels.of(parents, Set.of(BELOW, RIGHT));

        var first = levels.next();
        levels.moved(LEFT);
        levels.moved(ROOT);

        assertThat(first).containsExactly(RIGHT, BELOW);
        assertThat(levels.next()).containsExactly(LEFT);
        assertThat(levels.next()).containsExactly(ROOT);
        assertThat(levels.next()).isEmpty();
    }

    @Test
    void next_whenNothingShowsAbove_stops() {
        var levels = Levels.of(parents, Set.of(BELOW));

        assertThat(levels.next()).containsExactly(BELOW);
        assertThat(levels.next()).isEmpty();
    }

    @Property(tries = 200)
    void next_inAnyForest_visitsEachGoalOnceAndAfterItsParts(@ForAll long seed) {
        var random = new Random(seed);
        var size = 1 + random.nextInt(40);
        var links = new HashMap<UUID, UUID>();
        for (var i = 1; i < size; i++) {
            links.put(node(i), node(random.nextInt(i)));
        }

        var visited = new ArrayList<UUID>();
        var levels = Levels.of(links, List.of(node(size - 1), node(size / 2)));
        for (var level = levels.next(); !level.isEmpty(); level = levels.next()) {
            assertThat(visited).doesNotContainAnyElementsOf(level);
            visited.addAll(level);
            level.stream().filter(links::containsKey).map(links::get).forEach(levels::moved);
        }

        assertThat(visited).contains(node(size - 1), node(size / 2)).contains(node(0));
        links.forEach((part, parent) -> {
            if (visited.contains(part)) {
                assertThat(visited.indexOf(part)).isLessThan(visited.indexOf(parent));
            }
        });
    }

    private static UUID node(int i) {
        return new UUID(1, i);
    }
}
