package io.lockstep.scoring.retrospective;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.scoring.retrospective.Retrospective.Answer;
import io.lockstep.scoring.retrospective.Retrospective.GoalOutcome;
import io.lockstep.scoring.retrospective.Retrospective.PartOutcome;
import io.lockstep.scoring.retrospective.Retrospective.Proposal;
import io.lockstep.scoring.retrospective.Retrospective.ProposalKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle suggests for the next one, by rules that anybody can check:
 *
 * <ul>
 *   <li>a target that was passed by a tenth or more rises by half of what it was passed by;
 *   <li>a target that was missed, where goal setting was given as the cause, falls by half of what was missing;
 *   <li>five points of weight go from the part that was passed most to the one that was missed most, of one goal;
 *   <li>what was missed by execution goes to the owner who did best with the same metric;
 *   <li>a key result that nobody measured is dropped.
 * </ul>
 *
 * <p>Ids of proposals follow from what they propose, so that writing a retrospective again proposes nothing twice.
 */
final class NextCycle {

    private static final BigDecimal PASSED = new BigDecimal("1.10");
    private static final BigDecimal MISSED = new BigDecimal("0.90");
    private static final BigDecimal POINTS = new BigDecimal("5");
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final Set<String> WITH_A_TOTAL = Set.of("REACH", "INCREASE_TO");

    private final UUID cycle;
    private final List<GoalOutcome> goals;
    private final List<Answer> answers;
    private final List<Proposal> proposals = new ArrayList<>();

    private NextCycle(UUID cycle, List<GoalOutcome> goals, List<Answer> answers) {
        this.cycle = cycle;
        this.goals = goals;
        this.answers = answers;
    }

    static List<Proposal> proposals(UUID cycle, List<GoalOutcome> goals, List<Answer> answers) {
        var next = new NextCycle(cycle, goals, answers);
        goals.forEach(next::look);
        return List.copyOf(next.proposals);
    }

    private void look(GoalOutcome goal) {
        goal.keyResults().forEach(part -> {
            lookAtTarget(goal, part);
            lookAtOwner(goal, part);
            if (part.achievement() == null) {
                propose(ProposalKind.DROP, goal, part, null, null, "nobody measured it / 整个周期无人测量");
            }
        });
        lookAtWeights(goal);
    }

    private void lookAtTarget(GoalOutcome goal, PartOutcome part) {
        var target = part.target();
        var achieved = part.achievement();
        if (target == null || achieved == null || !WITH_A_TOTAL.contains(part.targetKind())) {
            return;
        }
        var isPassed = achieved.compareTo(PASSED) >= 0;
        var isSetTooHigh = achieved.compareTo(MISSED) < 0 && isGiven(goal, CauseKind.GOAL_SETTING);
        if (isPassed || isSetTooHigh) {
            var half = achieved.subtract(BigDecimal.ONE).divide(BigDecimal.TWO);
            var next = target.add(target.multiply(half)).round(THREE_DIGITS);
            var why = percent(achieved) + (isPassed ? " reached / 达成" : " reached, target set too high / 达成，目标设定过高");
            propose(ProposalKind.TARGET, goal, part, target, plain(next), why);
        }
    }

    private void lookAtWeights(GoalOutcome goal) {
        var measured = goal.keyResults().stream()
                .filter(part -> part.achievement() != null && part.weight().compareTo(POINTS) > 0)
                .sorted(Comparator.comparing(part -> Objects.requireNonNull(part.achievement())))
                .toList();
        if (measured.size() < 2) {
            return;
        }
        var missed = measured.getFirst();
        var passed = measured.getLast();
        if (is(missed, MISSED) < 0 && is(passed, PASSED) >= 0) {
            var why = "%s reached %s, %s %s / 达成率差异"
                    .formatted(
                            passed.name(),
                            percent(Objects.requireNonNull(passed.achievement())),
                            missed.name(),
                            percent(Objects.requireNonNull(missed.achievement())));
            propose(
                    ProposalKind.WEIGHT,
                    goal,
                    passed,
                    passed.weight(),
                    passed.weight().subtract(POINTS),
                    why);
            propose(
                    ProposalKind.WEIGHT,
                    goal,
                    missed,
                    missed.weight(),
                    missed.weight().add(POINTS),
                    why);
        }
    }

    private void lookAtOwner(GoalOutcome goal, PartOutcome part) {
        if (part.achievement() == null || is(part, MISSED) >= 0 || !isGiven(goal, CauseKind.EXECUTION)) {
            return;
        }
        goals.stream()
                .filter(other -> !other.ownerId().equals(goal.ownerId()))
                .flatMap(other -> other.keyResults().stream()
                        .filter(same -> same.metric().equals(part.metric())
                                && same.achievement() != null
                                && is(same, BigDecimal.ONE) >= 0)
                        .map(same -> new Better(other, Objects.requireNonNull(same.achievement()))))
                .max(Comparator.comparing(Better::achievement)
                        .thenComparing(better -> better.goal().ownerId()))
                .ifPresent(better -> propose(
                        ProposalKind.OWNER,
                        goal,
                        null,
                        goal.ownerId().toString(),
                        better.goal().ownerId().toString(),
                        "%s reached %s with the same metric / 同一指标达成率更高"
                                .formatted(
                                        better.goal().ownerName() == null
                                                ? better.goal().ownerId()
                                                : better.goal().ownerName(),
                                        percent(better.achievement()))));
    }

    /** Somebody who did better with the same metric. */
    private record Better(GoalOutcome goal, BigDecimal achievement) {}

    private boolean isGiven(GoalOutcome goal, CauseKind cause) {
        return answers.stream().anyMatch(answer -> goal.goalId().equals(answer.goalId()) && answer.cause() == cause);
    }

    private void propose(
            ProposalKind kind,
            GoalOutcome goal,
            @Nullable PartOutcome part,
            @Nullable Object from,
            @Nullable Object to,
            String reason) {
        var keyResult = part == null ? null : part.keyResultId();
        var id = UUID.nameUUIDFromBytes((cycle + " " + kind + " " + goal.goalId() + " " + keyResult).getBytes(UTF_8));
        if (proposals.stream().noneMatch(proposal -> proposal.proposalId().equals(id))) {
            proposals.add(new Proposal(id, kind, goal.goalId(), keyResult, from, to, reason));
        }
    }

    private static int is(PartOutcome part, BigDecimal limit) {
        return Objects.requireNonNull(part.achievement()).compareTo(limit);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String percent(BigDecimal fraction) {
        return plain(fraction.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN))
                        .toPlainString() + " %";
    }
}
