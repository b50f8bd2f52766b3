package io.lockstep.scoring.read;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.scoring.fact.KeyResultValues;
import io.lockstep.scoring.plan.Goals;
import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.plan.Source;
import io.lockstep.scoring.score.InputHistory;
import io.lockstep.scoring.score.NodeType;
import io.lockstep.scoring.score.PartHistory;
import io.lockstep.scoring.score.ScoreHistory;
import io.lockstep.scoring.score.ScoreInputs;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a score is what it is, and why it was what it was at any moment: that from what was stored with it then. */
@Singleton
class Explaining {

    private final Scores scores;
    private final ScoreHistory history;
    private final InputHistory inputs;
    private final PartHistory parts;
    private final KeyResults keyResults;
    private final Goals goals;
    private final KeyResultValues values;
    private final OrganisationTime time;

    Explaining(
            Scores scores,
            ScoreHistory history,
            InputHistory inputs,
            PartHistory parts,
            KeyResults keyResults,
            Goals goals,
            KeyResultValues values,
            OrganisationTime time) {
        this.scores = scores;
        this.history = history;
        this.inputs = inputs;
        this.parts = parts;
        this.keyResults = keyResults;
        this.goals = goals;
        this.values = values;
        this.time = time;
    }

    /**
     * The explanation of what is, or of what was known at that moment.
     *
     * @throws Problem 404 for what has no score, or had none then
     */
    Explanation of(UUID subject, @Nullable Instant at) {
        var row = scores.find(subject).orElseThrow(() -> Problem.notFound("score", subject));
        if (at != null) {
            return asOf(row, at);
        }
        return row.view().subjectType() == NodeType.GOAL ? ofGoal(row) : ofKeyResult(row);
    }

    private Explanation ofGoal(Scores.Row row) {
        var goal = goals.find(row.view().goalId()).orElseThrow();
        var views = scores.parts(row.view().subjectId(), new UUID(0, 0), Explanation.WIDTH).stream()
                .map(Scores.Row::view)
                .map(part -> Explanation.Part.of(
                        part, weight(part.weight()), row.achievementWeight(), row.paceWeight(), part.movedBy()))
                .toList();
        return new Explanation(
                row.view(),
                Formulas.GOAL,
                goal.version(),
                null,
                views,
                Explanation.waterfall(views, row.view().achievement()),
                row.facts(),
                row.factCount());
    }

    private Explanation ofKeyResult(Scores.Row row) {
        var id = row.view().subjectId();
        var plan = Objects.requireNonNull(keyResults.find(Set.of(id)).get(id));
        return new Explanation(
                row.view(),
                Formulas.of(plan.judgement()),
                plan.goal().version(),
                inputs(row, plan),
                List.of(),
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

    private Explanation asOf(Scores.Row row, Instant at) {
        var id = row.view().subjectId();
        var entry = history.at(Set.of(id), at).get(id);
        if (entry == null) {
            throw Problem.notFound("score", id);
        }
        var place = parts.placeAt(id, at);
        var kept = inputs.at(id, at);
        var judgedBy = kept.map(each -> each.with(entry)).orElse(null);
        var was = row.view()
                .asOf(
                        entry,
                        place.map(PartHistory.Entry::parentId).orElse(null),
                        place.map(PartHistory.Entry::weight).orElse(null),
                        judgedBy);
        var views = row.view().subjectType() == NodeType.GOAL ? partsAt(id, at) : List.<Explanation.Part>of();
        var byFacts = entry.factCount() > 0 ? entry : history.byFactsAt(id, at).orElse(entry);
        return new Explanation(
                was,
                judgedBy == null ? Formulas.GOAL : Formulas.of(judgedBy),
                kept.map(each -> each.planVersionWith(entry)).orElse(entry.planVersion()),
                judgedBy,
                views,
                Explanation.waterfall(views, entry.achievement()),
                byFacts.facts(),
                byFacts.factCount());
    }

    /** The parts as they were. Of more than are shown nobody knows what they weighed together, so none has points. */
    private List<Explanation.Part> partsAt(UUID goal, Instant at) {
        var all = parts.partsAt(goal, at, Explanation.WIDTH + 1);
        var shown = all.stream().limit(Explanation.WIDTH).toList();
        var ids = shown.stream().map(PartHistory.Part::partId).toList();
        var known = history.at(ids, at);
        var names = scores.find(ids).stream()
                .map(Scores.Row::view)
                .collect(Collectors.toMap(ScoreView::subjectId, Function.identity()));
        var isWhole = all.size() == shown.size();
        var measured = isWhole ? measured(shown, known, ScoreHistory.Entry::achievement) : BigDecimal.ZERO;
        var paced = isWhole ? measured(shown, known, ScoreHistory.Entry::pace) : BigDecimal.ZERO;
        return shown.stream()
                .filter(part -> names.containsKey(part.partId()))
                .map(part -> {
                    var entry = known.get(part.partId());
                    var view = Objects.requireNonNull(names.get(part.partId())).asOf(entry, goal, part.weight(), null);
                    var movedBy = entry == null ? null : entry.movedBy();
                    return Explanation.Part.of(view, part.weight(), measured, paced, movedBy);
                })
                .toList();
    }

    /** What the parts weigh together that had the fraction then. */
    private static BigDecimal measured(
            List<PartHistory.Part> parts,
            Map<UUID, ScoreHistory.Entry> known,
            Function<ScoreHistory.Entry, @Nullable BigDecimal> fraction) {
        return parts.stream()
                .filter(part -> known.containsKey(part.partId()) && fraction.apply(known.get(part.partId())) != null)
                .map(PartHistory.Part::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal weight(@Nullable BigDecimal weight) {
        return weight == null ? BigDecimal.ZERO : weight;
    }
}
