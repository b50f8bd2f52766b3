package io.lockstep.scoring.standing;

import io.lockstep.kit.validation.Decimals;
import io.lockstep.scoring.achievement.Judgement;
import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.rollup.Sums;
import io.lockstep.scoring.score.ScoreState;
import io.lockstep.scoring.score.Waterfall;
import io.lockstep.scoring.scorecard.ScoredSubjects.Measured;
import io.lockstep.scoring.scorecard.ScoredSubjects.Moved;
import io.lockstep.scoring.scorecard.SubjectKind;
import io.lockstep.scoring.standing.ScorecardScoreView.Source;
import io.lockstep.scoring.weighting.ScorecardScore;
import io.lockstep.scoring.weighting.WeightedKpi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores a scorecard by key results: plain calculation, the same for what is live and what is only tried. */
record ScorecardScoring(
        UUID scorecardId,
        SubjectKind kind,
        String subject,
        @Nullable String name,
        UUID cycleId,
        LocalDate day,
        long weightsVersion,
        List<WeightedKpi> template,
        List<WeightedKpi> kpis) {

    /** The score by the given key results; a KPI with several is their mean by weight. */
    ScorecardScoreView by(List<Measured> keyResults) {
        var byKpi = keyResults.stream().collect(Collectors.groupingBy(Measured::kpi));
        var achievements = new HashMap<String, Rating>();
        byKpi.forEach((kpi, all) -> achievements.put(kpi, mean(all)));
        var score = ScorecardScore.of(kpis, achievements);
        return new ScorecardScoreView(
                scorecardId,
                kind,
                subject,
                name,
                cycleId,
                day,
                score.total() instanceof Rating.Measured ? ScoreState.SCORED : ScoreState.NO_DATA,
                Decimals.plain(score.total().fraction().orElse(null)),
                Decimals.plain(score.beforeGates().fraction().orElse(null)),
                Decimals.plain(score.coverage()),
                score.limitedBy(),
                weightsVersion,
                Judgement.FORMULA_VERSION,
                lastMovedBy(keyResults),
                kpis != template,
                score.parts().stream()
                        .map(part -> part(part, byKpi.getOrDefault(part.kpi().kpi(), List.of())))
                        .toList(),
                waterfall(score));
    }

    private static @Nullable UUID lastMovedBy(List<Measured> keyResults) {
        return keyResults.stream()
                .map(Measured::moved)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Moved::at)
                        .thenComparing(moved -> moved.by().toString()))
                .map(Moved::by)
                .orElse(null);
    }

    private static Rating mean(List<Measured> keyResults) {
        var sums = Sums.NONE;
        for (var keyResult : keyResults) {
            sums = sums.plus(keyResult.weight(), Score.leaf(keyResult.achievement(), keyResult.achievement(), null));
        }
        return sums.score(null).achievement();
    }

    private ScorecardScoreView.Part part(ScorecardScore.Part part, List<Measured> keyResults) {
        var kpi = part.kpi();
        return new ScorecardScoreView.Part(
                kpi.kpi(),
                Decimals.plain(kpi.weight()),
                Decimals.plain(templateWeight(kpi.kpi())),
                kpi.cap(),
                kpi.floor(),
                kpi.limit(),
                Decimals.plain(part.achievement().fraction().orElse(null)),
                part.achievement() instanceof Rating.NoData(var reason) ? reason : null,
                Decimals.plain(part.counted()),
                Decimals.plain(part.points()),
                keyResults.stream()
                        .map(each -> new Source(
                                each.keyResultId(),
                                each.name(),
                                Decimals.plain(each.weight()),
                                Decimals.plain(each.achievement().fraction().orElse(null)),
                                each.moved() == null ? null : each.moved().by()))
                        .toList());
    }

    private BigDecimal templateWeight(String kpi) {
        return template.stream()
                .filter(each -> each.kpi().equals(kpi))
                .map(WeightedKpi::weight)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** As measured, what caps take away, what a gate takes away. */
    private static List<Waterfall.Step> waterfall(ScorecardScore score) {
        var measured = score.parts().stream()
                .filter(part -> part.counted() != null)
                .map(part -> part.kpi().weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var waterfall = new Waterfall();
        for (var part : score.parts()) {
            part.achievement()
                    .fraction()
                    .filter(fraction -> measured.signum() != 0)
                    .ifPresent(fraction -> waterfall.step(
                            Waterfall.Kind.PART, part.kpi().kpi(), null, points(part, fraction, measured)));
        }
        for (var part : score.parts()) {
            if (part.points() != null && part.achievement() instanceof Rating.Measured(var fraction)) {
                var lost = part.points().subtract(points(part, fraction, measured));
                waterfall.step(Waterfall.Kind.CAP, part.kpi().kpi(), null, lost);
            }
        }
        var before = score.beforeGates().fraction().orElse(null);
        if (score.limitedBy() != null && before != null) {
            var total = score.total().fraction().orElseThrow();
            waterfall.step(Waterfall.Kind.GATE, score.limitedBy(), null, total.subtract(before));
        }
        return waterfall.upTo(score.total().fraction().orElse(null));
    }

    private static BigDecimal points(ScorecardScore.Part part, BigDecimal fraction, BigDecimal measured) {
        return part.kpi().weight().multiply(fraction).divide(measured, Rating.SCALE, RoundingMode.HALF_EVEN);
    }

    /** The key results of each subject. */
    static Map<UUID, List<Measured>> byOwner(List<Measured> keyResults) {
        return keyResults.stream().collect(Collectors.groupingBy(Measured::owner));
    }
}
