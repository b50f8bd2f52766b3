package io.lockstep.scoring.standing;

import io.lockstep.kit.problem.Problem;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.scorecard.Scorecards;
import io.lockstep.scoring.scorecard.ScoredSubjects.Measured;
import io.lockstep.scoring.template.Templates;
import io.lockstep.scoring.weighting.ScorecardRules;
import io.lockstep.scoring.weighting.WeightedKpi;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores a scorecard with other weights, another stage's template, or other scores of its key results. */
@Singleton
public class ScorecardTrial {

    private final Scorecards scorecards;
    private final ScorecardReading reading;
    private final Templates templates;

    ScorecardTrial(Scorecards scorecards, ScorecardReading reading, Templates templates) {
        this.scorecards = scorecards;
        this.reading = reading;
        this.templates = templates;
    }

    /**
     * The scorecard as it is and as it would be.
     *
     * @param stage whose template's KPIs replace its own
     * @param weights by KPI, in place of those
     * @param tried judges key results otherwise, given which ones belong to the scorecard
     * @throws Problem 404; 422 for an unknown stage or weights that do not sum to exactly 100
     */
    public ScorecardWhatIf of(
            UUID id,
            @Nullable String stage,
            Map<String, BigDecimal> weights,
            Function<Predicate<UUID>, Map<UUID, Score>> tried) {
        var scorecard = scorecards.find(id).orElseThrow(() -> Problem.notFound("scorecard", id));
        var live = reading.scoring(scorecard);
        var kpis = weighed(stage == null ? live.template() : ofStage(stage), weights);
        if (!kpis.equals(live.template())) {
            ScorecardRules.checkActive(kpis);
        }
        var other = kpis.equals(live.template()) ? live : reading.scoring(scorecard, kpis);
        var codes = new HashSet<>(codes(live.kpis()));
        codes.addAll(codes(other.kpis()));
        var measured = reading.measured(scorecard, codes);
        var ids = measured.stream().map(Measured::keyResultId).collect(Collectors.toSet());
        var scores = tried.apply(ids::contains);
        return new ScorecardWhatIf(
                live.by(measured),
                other.by(measured.stream()
                        .map(each -> replaced(each, scores.get(each.keyResultId())))
                        .toList()));
    }

    private List<WeightedKpi> ofStage(String stage) {
        return templates
                .ofStage(stage)
                .orElseThrow(() -> Problem.unknownSubject("stage", stage, "/stage"))
                .kpis();
    }

    private static List<WeightedKpi> weighed(List<WeightedKpi> kpis, Map<String, BigDecimal> weights) {
        var weighed = new ArrayList<WeightedKpi>();
        kpis.forEach(kpi -> weighed.add(
                weights.containsKey(kpi.kpi()) ? kpi.weighing(Objects.requireNonNull(weights.get(kpi.kpi()))) : kpi));
        var known = codes(kpis);
        weights.forEach((kpi, weight) -> {
            if (!known.contains(kpi)) {
                weighed.add(new WeightedKpi(kpi, weight));
            }
        });
        return weighed;
    }

    private static Measured replaced(Measured live, @Nullable Score score) {
        return score == null ? live : live.scored(score.achievement());
    }

    private static Set<String> codes(List<WeightedKpi> kpis) {
        return kpis.stream().map(WeightedKpi::kpi).collect(Collectors.toSet());
    }
}
