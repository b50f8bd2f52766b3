package io.lockstep.scoring.rescoring;

import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.plan.GoalChanged;
import io.lockstep.scoring.plan.Goals;
import io.lockstep.scoring.plan.Goals.Wish;
import io.lockstep.scoring.rollup.Attachment;
import io.lockstep.scoring.rollup.Node.Link;
import io.lockstep.scoring.score.Nodes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The shape of the forest: which goals and key results there are, and where goals count. */
@Singleton
public class Forest {

    private final Nodes nodes;
    private final Goals goals;

    Forest(Nodes nodes, Goals goals) {
        this.nodes = nodes;
        this.goals = goals;
    }

    /** Makes room for the goals and key results that are new. */
    public void plant(Collection<GoalChanged> applied) {
        nodes.create(applied);
    }

    /**
     * Links the changed goals, and those held back before, to the parents they want, as far as that is possible.
     *
     * @param cause what gave those that were held back another try
     */
    public void attach(Collection<UUID> changed, Cause cause, Batch batch) {
        var wishes = goals.wishes(changed);
        var wanted =
                wishes.stream().map(Wish::parentId).filter(Objects::nonNull).collect(Collectors.toSet());
        var attachment = Attachment.of(
                nodes.parents(seeds(wishes, wanted)),
                wishes.stream().collect(Collectors.toMap(Wish::goalId, wish -> Optional.ofNullable(wish.parentId()))),
                goals.find(wanted).keySet());
        for (var wish : wishes) {
            if (!changed.contains(wish.goalId())) {
                batch.goal(wish.goalId(), cause);
            }
            batch.link(
                    wish.goalId(), attachment.parentOf(wish.goalId()).map(parent -> new Link(parent, wish.weight())));
        }
        goals.hold(wishes.stream().map(Wish::goalId).toList(), attachment.held());
    }

    private static Set<UUID> seeds(Set<Wish> wishes, Set<UUID> wanted) {
        var seeds = new HashSet<>(wanted);
        wishes.forEach(wish -> seeds.add(wish.goalId()));
        return seeds;
    }
}
