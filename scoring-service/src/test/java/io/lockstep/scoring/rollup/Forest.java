package io.lockstep.scoring.rollup;

import io.lockstep.scoring.achievement.EvaluationDate;
import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.achievement.Rating.Reason;
import io.lockstep.scoring.rollup.Node.Branch;
import io.lockstep.scoring.rollup.Node.Leaf;
import io.lockstep.scoring.rollup.Node.Link;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A forest in memory that folds batches as the service does, and recomputes itself from its leaves the plain way. */
class Forest {

    final Map<UUID, Node> nodes = new HashMap<>();

    void apply(List<Node> wanted) {
        var last = new HashMap<UUID, Node>();
        wanted.forEach(node -> last.put(node.id(), node));
        var affected = new LinkedHashSet<UUID>();
        last.values().forEach(node -> {
            addPath(affected, node.id(), id -> nodes.get(id));
            addPath(affected, node.id(), id -> last.getOrDefault(id, nodes.get(id)));
        });
        var before = affected.stream().map(nodes::get).filter(Objects::nonNull).toList();
        var after = affected.stream()
                .map(id -> last.getOrDefault(id, nodes.get(id)))
                .map(node -> opened(node, affected))
                .toList();
        Fold.fold(before, after).forEach(node -> nodes.put(node.id(), node));
    }

    private void addPath(Set<UUID> path, UUID from, Function<UUID, @Nullable Node> lookup) {
        for (var node = lookup.apply(from); node != null; node = parentOf(node, lookup)) {
            path.add(node.id());
        }
    }

    private static @Nullable Node parentOf(Node node, Function<UUID, @Nullable Node> lookup) {
        return node.link() == null ? null : lookup.apply(node.link().parent());
    }

    private Node opened(Node wanted, Set<UUID> affected) {
        if (!(wanted instanceof Branch branch)) {
            return wanted;
        }
        var sums = nodes.get(branch.id()) instanceof Branch now ? now.sums() : Sums.NONE;
        var others = parts(branch.id()).stream()
                .filter(part -> !affected.contains(part.id()))
                .map(part -> part.score().evaluatedOn())
                .reduce(null, EvaluationDate::later);
        return new Branch(branch.id(), branch.link(), sums, branch.score(), others);
    }

    Collection<Node> parts(UUID goal) {
        return nodes.values().stream()
                .filter(node -> node.link() != null && node.link().parent().equals(goal))
                .toList();
    }

    /** The oracle: recursion over all parts, a weighted mean per level, no sums carried along. */
    Score recomputed(UUID id) {
        var node = nodes.get(id);
        if (node instanceof Leaf) {
            return node.score();
        }
        var parts = parts(id);
        var total = BigDecimal.ZERO;
        var covered = BigDecimal.ZERO;
        LocalDate latest = null;
        for (var part : parts) {
            var weight = weight(part);
            var score = recomputed(part.id());
            total = total.add(weight);
            covered = covered.add(weight.multiply(score.coverage()));
            latest = EvaluationDate.later(latest, score.evaluatedOn());
        }
        var coverage =
                total.signum() == 0 ? BigDecimal.ZERO.setScale(6) : covered.divide(total, 6, RoundingMode.HALF_EVEN);
        return new Score(mean(parts, Score::achievement), mean(parts, Score::pace), coverage, latest);
    }

    private Rating mean(Collection<Node> parts, Function<Score, Rating> which) {
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var part : parts) {
            var fraction = which.apply(recomputed(part.id())).fraction();
            if (fraction.isPresent()) {
                sum = sum.add(weight(part).multiply(fraction.get()));
                weights = weights.add(weight(part));
            }
        }
        return weights.signum() == 0
                ? new Rating.NoData(Reason.NO_MEASURED_PART)
                : new Rating.Measured(sum.divide(weights, 6, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal weight(Node part) {
        return Objects.requireNonNull(part.link()).weight();
    }

    boolean isBelow(UUID below, UUID above) {
        for (var node = nodes.get(below); node != null; node = parentOf(node, nodes::get)) {
            if (node.id().equals(above)) {
                return true;
            }
        }
        return false;
    }

    static Branch goal(UUID id, @Nullable Link link) {
        return new Branch(id, link, Sums.NONE, Score.noData(Reason.NO_MEASURED_PART), null);
    }
}
