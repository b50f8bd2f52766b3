package io.lockstep.scoring.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.achievement.Rating.Reason;
import io.lockstep.scoring.rollup.Node.Branch;
import io.lockstep.scoring.rollup.Node.Leaf;
import io.lockstep.scoring.rollup.Node.Link;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class FoldPropertyTest {

    private static final LocalDate DAY = LocalDate.parse("2024-02-15");

    @Property(tries = 300)
    void fold_whenLeavesChangeAndGoalsMove_equalsARecomputationToTheLastDigit(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int goals, @ForAll @IntRange(max = 25) int leaves) {
        var random = new Random(seed);
        var forest = planted(random, goals, leaves);

        for (var batch = 0; batch < 12; batch++) {
            forest.apply(changes(forest, random, 1 + random.nextInt(8)));

            assertThat(forest.nodes.keySet())
                    .allSatisfy(id -> assertThat(forest.nodes.get(id).score()).isEqualTo(forest.recomputed(id)));
        }
    }

    @Property(tries = 200)
    void fold_whenLeafChangesComeInAnyOrderAndTwice_givesTheSame(@ForAll long seed) {
        var random = new Random(seed);
        var planting = random.nextLong();
        var together = planted(new Random(planting), 8, 15);
        var shuffled = planted(new Random(planting), 8, 15);
        var edits = together.nodes.values().stream()
                .filter(Leaf.class::isInstance)
                .map(leaf -> edited((Leaf) leaf, random))
                .map(Node.class::cast)
                .toList();

        together.apply(edits);
        var twice = new ArrayList<>(edits);
        twice.addAll(edits);
        Collections.shuffle(twice, random);
        twice.forEach(edit -> shuffled.apply(List.of(edit)));

        assertThat(shuffled.nodes.keySet())
                .allSatisfy(id -> assertThat(shuffled.nodes.get(id).score())
                        .isEqualTo(together.nodes.get(id).score()));
    }

    @Property(tries = 100)
    void fold_whenEverythingIsTakenBack_leavesSumsOfExactlyNothing(@ForAll long seed) {
        var random = new Random(seed);
        var forest = planted(random, 6, 12);

        forest.apply(List.copyOf(forest.nodes.values()).stream()
                .map(FoldPropertyTest::unlinked)
                .toList());

        assertThat(forest.nodes.values())
                .filteredOn(Branch.class::isInstance)
                .allSatisfy(goal -> assertThat(List.of(((Branch) goal).sums()))
                        .usingRecursiveFieldByFieldElementComparator()
                        .first()
                        .extracting(sums -> sums.weight().signum() == 0
                                && sums.achievement().signum() == 0
                                && sums.pace().signum() == 0
                                && sums.coverage().signum() == 0)
                        .isEqualTo(true));
    }

    private static Forest planted(Random random, int goals, int leaves) {
        var forest = new Forest();
        var ids = IntStream.range(0, goals).mapToObj(i -> new UUID(1, i)).toList();
        for (var i = 0; i < goals; i++) {
            var parent = i == 0 || random.nextInt(6) == 0 ? null : ids.get(random.nextInt(i));
            forest.apply(List.of(Forest.goal(ids.get(i), link(parent, random))));
        }
        for (var i = 0; i < leaves; i++) {
            var leaf = new Leaf(new UUID(2, i), link(ids.get(random.nextInt(goals)), random), score(random));
            forest.apply(List.of(leaf));
        }
        return forest;
    }

    private static List<Node> changes(Forest forest, Random random, int count) {
        var ids = forest.nodes.keySet().stream().sorted().toList();
        var wanted = new ArrayList<Node>();
        var moved = false;
        for (var i = 0; i < count; i++) {
            var node = forest.nodes.get(ids.get(random.nextInt(ids.size())));
            switch (node) {
                case Leaf leaf ->
                    wanted.add(random.nextInt(4) == 0 ? relinked(leaf, forest, random) : edited(leaf, random));
                case Branch branch -> {
                    // two moves at once could close a circle; the service attaches them one after the other
                    if (!moved) {
                        wanted.add(relinked(branch, forest, random));
                        moved = true;
                    }
                }
            }
        }
        return wanted;
    }

    private static Leaf edited(Leaf leaf, Random random) {
        return new Leaf(leaf.id(), leaf.link(), score(random));
    }

    private static Node relinked(Node node, Forest forest, Random random) {
        var goals = forest.nodes.values().stream()
                .filter(Branch.class::isInstance)
                .map(Node::id)
                .filter(goal -> !forest.isBelow(goal, node.id()))
                .sorted()
                .toList();
        var parent = goals.isEmpty() || random.nextInt(5) == 0 ? null : goals.get(random.nextInt(goals.size()));
        return withLink(node, link(parent, random));
    }

    private static Node unlinked(Node node) {
        return withLink(node, null);
    }

    private static Node withLink(Node node, @Nullable Link link) {
        return switch (node) {
            case Leaf leaf -> new Leaf(leaf.id(), link, leaf.score());
            case Branch branch -> Forest.goal(branch.id(), link);
        };
    }

    private static @Nullable Link link(@Nullable UUID parent, Random random) {
        return parent == null ? null : new Link(parent, BigDecimal.valueOf(random.nextInt(4) * 1111L, 2));
    }

    private static Score score(Random random) {
        return Score.leaf(rating(random), rating(random), DAY.plusDays(random.nextInt(5)));
    }

    private static Rating rating(Random random) {
        return random.nextInt(4) == 0
                ? new Rating.NoData(Reason.NO_FACT)
                : new Rating.Measured(BigDecimal.valueOf(random.nextInt(3_000_000) - 500_000L, 6));
    }
}
