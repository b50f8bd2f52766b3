package io.lockstep.scoring.read;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.scoring.fact.KeyResultValue;
import io.lockstep.scoring.plan.Goals;
import io.lockstep.scoring.rollup.Node;
import io.lockstep.scoring.score.NodeType;
import io.lockstep.scoring.score.ScoreInputs;
import io.lockstep.scoring.series.PastJudgement;
import io.lockstep.scoring.series.PastScores;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a score would be what it is for a day, by all facts that are known now, with the tree and weights of now. */
@Singleton
class ExplainingAnew {

    private static final int LISTED = 20;

    private final Scores scores;
    private final Goals goals;
    private final PastScores past;
    private final OrganisationTime time;

    ExplainingAnew(Scores scores, Goals goals, PastScores past, OrganisationTime time) {
        this.scores = scores;
        this.goals = goals;
        this.past = past;
        this.time = time;
    }

    /**
     * The explanation for the day, never beyond today.
     *
     * @throws Problem 404 for what has no score; 422 when there is too much below
     */
    Explanation of(UUID subject, LocalDate day) {
        var row = scores.find(subject).orElseThrow(() -> Problem.notFound("score", subject));
        var today = time.today();
        var judgement = past.on(subject, day.isAfter(today) ? today : day, today);
        return row.view().subjectType() == NodeType.GOAL
                ? ofGoal(row.view(), judgement)
                : ofKeyResult(row.view(), judgement);
    }

    private static Explanation ofKeyResult(ScoreView now, PastJudgement judgement) {
        var id = now.subjectId();
        var plan = Objects.requireNonNull(judgement.plans().get(id));
        var value = judgement.values().get(id);
        var score = judgement.score(id);
        var inputs = ScoreInputs.of(plan, value, score.evaluatedOn());
        var facts = value == null ? List.<UUID>of() : List.of(value.factId());
        return new Explanation(
                now.judgedAnew(score, inputs),
                Formulas.of(plan.judgement()),
                plan.goal().version(),
                inputs,
                List.of(),
                List.of(),
                facts,
                facts.size());
    }

    private Explanation ofGoal(ScoreView now, PastJudgement judgement) {
        var id = now.subjectId();
        var parts = parts(id, judgement);
        var score = now.judgedAnew(judgement.score(id), null);
        var facts = judgement.values().values().stream()
                .sorted(Comparator.comparing(KeyResultValue::asOf)
                        .thenComparing(value -> value.factId().toString())
                        .reversed())
                .map(KeyResultValue::factId)
                .toList();
        return new Explanation(
                score,
                Formulas.GOAL,
                goals.find(id).orElseThrow().version(),
                null,
                parts,
                Explanation.waterfall(parts, score.achievement()),
                facts.stream().limit(LISTED).toList(),
                facts.size());
    }

    private List<Explanation.Part> parts(UUID goal, PastJudgement judgement) {
        var sums = judgement.nodes().stream()
                .filter(node -> node.id().equals(goal))
                .map(Node.Branch.class::cast)
                .map(Node.Branch::sums)
                .findFirst()
                .orElseThrow();
        var below = judgement.nodes().stream()
                .filter(node -> node.link() != null && node.link().parent().equals(goal))
                .sorted(Comparator.comparing(node -> node.id().toString()))
                .limit(Explanation.WIDTH)
                .toList();
        var names = scores.find(below.stream().map(Node::id).toList()).stream()
                .map(Scores.Row::view)
                .collect(Collectors.toMap(ScoreView::subjectId, Function.identity()));
        return below.stream()
                .map(node -> Explanation.Part.of(
                        Objects.requireNonNull(names.get(node.id())).judgedAnew(node.score(), null),
                        Objects.requireNonNull(node.link()).weight(),
                        sums.achievementWeight(),
                        sums.paceWeight(),
                        null))
                .toList();
    }
}
