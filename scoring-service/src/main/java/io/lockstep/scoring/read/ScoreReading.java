package io.lockstep.scoring.read;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.fact.KeyResultValues;
import io.lockstep.scoring.plan.Goals;
import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.plan.Source;
import io.lockstep.scoring.score.NodeType;
import io.lockstep.scoring.score.ScoreHistory;
import io.lockstep.scoring.score.ScoreInputs;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads scores, trees, histories and explanations. */
@Singleton
class ScoreReading {

    private static final int WIDTH = 200;
    private static final int TREE_LIMIT = 2_000;

    private final Scores scores;
    private final ScoreHistory history;
    private final KeyResults keyResults;
    private final Goals goals;
    private final KeyResultValues values;
    private final OrganisationTime time;

    ScoreReading(
            Scores scores,
            ScoreHistory history,
            KeyResults keyResults,
            Goals goals,
            KeyResultValues values,
            OrganisationTime time) {
        this.scores = scores;
        this.history = history;
        this.keyResults = keyResults;
        this.goals = goals;
        this.values = values;
        this.time = time;
    }

    /**
     * The score of a key result or goal.
     *
     * @throws Problem 404
     */
    ScoreView score(UUID subject) {
        return row(subject).view();
    }

    /** The parts of a goal, or else the roots of a cycle or of all. */
    Page<ScoreView> list(@Nullable UUID cycle, @Nullable UUID parent, @Nullable String cursor, int limit) {
        var after = Cursor.afterId(cursor);
        var rows = parent == null ? scores.roots(cycle, after, limit + 1) : scores.parts(parent, after, limit + 1);
        return Page.of(rows, limit, row -> Cursor.at(row.view().subjectId())).map(Scores.Row::view);
    }

    /**
     * The goal with its parts.
     *
     * @throws Problem 404
     */
    ScoreTree tree(UUID goal, int depth) {
        var rows = scores.tree(goal, depth, WIDTH + 1, TREE_LIMIT);
        if (rows.isEmpty() || rows.getFirst().view().subjectType() != NodeType.GOAL) {
            throw Problem.notFound("goal", goal);
        }
        var parts = new HashMap<UUID, List<Scores.Row>>();
        for (var row : rows.subList(1, rows.size())) {
            parts.computeIfAbsent(row.view().parentId(), id -> new ArrayList<>())
                    .add(row);
        }
        return tree(rows.getFirst(), parts);
    }

    /**
     * What was published about a key result or goal, the newest first.
     *
     * @throws Problem 404
     */
    Page<ScoreHistory.Entry> history(UUID subject, @Nullable String cursor, int limit) {
        row(subject);
        var before = Cursor.parse(cursor, 1).map(at -> at.id(0)).orElse(null);
        return Page.of(history.before(subject, before, limit + 1), limit, entry -> Cursor.at(entry.eventId()));
    }

    /**
     * Why a score is what it is.
     *
     * @throws Problem 404
     */
    Explanation explanation(UUID subject) {
        var row = row(subject);
        return row.view().subjectType() == NodeType.GOAL ? ofGoal(row) : ofKeyResult(row);
    }

    private Explanation ofGoal(Scores.Row row) {
        var goal = goals.find(row.view().goalId()).orElseThrow();
        var parts = scores.parts(row.view().subjectId(), new UUID(0, 0), WIDTH).stream()
                .map(part -> part(row, part.view()))
                .toList();
        return new Explanation(row.view(), Formulas.GOAL, goal.version(), null, parts, row.facts(), row.factCount());
    }

    private Explanation ofKeyResult(Scores.Row row) {
        var plan =
                keyResults.find(Set.of(row.view().subjectId())).get(row.view().subjectId());
        return new Explanation(
                row.view(),
                Formulas.of(plan.judgement()),
                plan.goal().version(),
                inputs(row, plan),
                List.of(),
                row.facts(),
                row.factCount());
    }

    private ScoreInputs inputs(Scores.Row row, KeyResultPlan plan) {
        var value = plan.source() == Source.FORMULA
                ? values.of(List.of(plan), time.today()).value(plan.id())
                : row.value();
        return ScoreInputs.of(plan, value, row.view().evaluatedOn());
    }

    private static Explanation.Part part(Scores.Row goal, ScoreView part) {
        var weight = part.weight() == null ? BigDecimal.ZERO : part.weight();
        return new Explanation.Part(
                part.subjectType(),
                part.subjectId(),
                part.name(),
                weight,
                part.achievement(),
                part.pace(),
                part.coverage(),
                points(weight, part.achievement(), goal.achievementWeight()),
                points(weight, part.pace(), goal.paceWeight()),
                part.movedBy());
    }

    private static @Nullable BigDecimal points(BigDecimal weight, @Nullable BigDecimal fraction, BigDecimal measured) {
        return fraction == null || measured.signum() == 0
                ? null
                : weight.multiply(fraction).divide(measured, Rating.SCALE, RoundingMode.HALF_EVEN);
    }

    private static ScoreTree tree(Scores.Row row, Map<UUID, List<Scores.Row>> parts) {
        var own = parts.getOrDefault(row.view().subjectId(), List.of());
        var shown = own.subList(0, Math.min(own.size(), WIDTH));
        return new ScoreTree(
                row.view(),
                shown.stream().map(part -> tree(part, parts)).toList(),
                own.size() > WIDTH || own.isEmpty() && row.hasParts());
    }

    private Scores.Row row(UUID subject) {
        return scores.find(subject).orElseThrow(() -> Problem.notFound("score", subject));
    }
}
