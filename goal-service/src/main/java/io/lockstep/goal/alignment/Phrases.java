package io.lockstep.goal.alignment;

import io.lockstep.goal.keyresult.Aggregation;
import io.lockstep.goal.keyresult.KeyResultTerms;
import io.lockstep.goal.keyresult.Source;
import io.lockstep.goal.keyresult.TargetKind;
import io.lockstep.goal.metric.Metric;
import io.lockstep.kit.validation.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the key results out of the text of a goal, one of each phrase: "新品触达用户50万人次，试用申请量2000次" has two of them
 * (requirements.md section 7, T7 and T9).
 *
 * @param metrics the KPIs that a phrase may mean
 */
record Phrases(List<Metric> metrics) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A phrase of a goal's text, and the key result that it asks for.
     *
     * @param keyResult without a weight; absent when the phrase says too little for one
     * @param missing what it says too little of; absent with a key result
     */
    record Phrase(
            String text,
            @Nullable KeyResultTerms keyResult,
            @Nullable Missing missing) {}

    /** Why a phrase gives no key result; the goal is drafted without it. */
    enum Missing {
        NUMBER,
        METRIC,
        BASELINE
    }

    /**
     * The phrases of a text.
     *
     * @param baseline where the values begin, for targets that are counted from there
     */
    List<Phrase> read(String text, @Nullable BigDecimal baseline) {
        return Arrays.stream(text.split("[，,；;、]"))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase -> phrase(phrase, baseline))
                .toList();
    }

    private Phrase phrase(String text, @Nullable BigDecimal baseline) {
        var quantity = Quantity.in(text);
        if (quantity.isEmpty()) {
            return new Phrase(text, null, Missing.NUMBER);
        }
        var metric = metric(quantity.get().subject());
        if (metric.isEmpty()) {
            return new Phrase(text, null, Missing.METRIC);
        }
        var kind = kind(quantity.get().change());
        if (needsBaseline(kind) && baseline == null) {
            return new Phrase(text, null, Missing.BASELINE);
        }
        return new Phrase(text, terms(text, quantity.get(), metric.get(), kind, baseline), null);
    }

    private static KeyResultTerms terms(
            String text, Quantity quantity, Metric metric, TargetKind kind, @Nullable BigDecimal baseline) {
        var percent = quantity.unit().equals("%");
        return new KeyResultTerms(
                text,
                metric.code(),
                percent ? Aggregation.RATE : metric.terms().aggregation(),
                quantity.unit(),
                null,
                kind,
                needsBaseline(kind) ? baseline : null,
                quantity.amount(),
                null,
                null,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                source(metric.code()),
                null,
                null,
                null,
                null);
    }

    /** The KPI whose name, or another name of it, is the longest in the words; trailing 量 and 数 may be left out. */
    private Optional<Metric> metric(String words) {
        return metrics.stream()
                .flatMap(metric -> names(metric).map(name -> new Named(name, metric)))
                .filter(named -> words.contains(named.name()))
                .max(Comparator.comparingInt((Named named) -> named.name().length())
                        .thenComparing(named -> named.metric().code(), Comparator.reverseOrder()))
                .map(Named::metric);
    }

    private record Named(String name, Metric metric) {}

    private static Stream<String> names(Metric metric) {
        var chinese = metric.name().zh();
        var bare = chinese.length() > 2 ? chinese.replaceAll("[量数]$", "") : chinese;
        return Stream.concat(Stream.of(chinese, bare, metric.name().en()), metric.terms().aliases().stream());
    }

    private static TargetKind kind(Quantity.Change change) {
        return switch (change) {
            case REACH -> TargetKind.REACH;
            case RISE_TO -> TargetKind.INCREASE_TO;
            case BY_PERCENT -> TargetKind.INCREASE_BY_PERCENT;
            case BY_POINTS -> TargetKind.INCREASE_BY_POINTS;
            case FALL_TO -> TargetKind.DECREASE_TO;
            case ABOVE -> TargetKind.STAY_ABOVE;
            case BELOW -> TargetKind.STAY_BELOW;
        };
    }

    private static boolean needsBaseline(TargetKind kind) {
        return switch (kind) {
            case INCREASE_TO, INCREASE_BY_PERCENT, INCREASE_BY_POINTS, DECREASE_TO -> true;
            case REACH, STAY_ABOVE, STAY_BELOW, WITHIN -> false;
        };
    }

    /** Lead figures come from the CRM; everything else is measured until somebody says otherwise. */
    private static Source source(String metric) {
        return switch (metric) {
            case "lead-count" -> Source.LEADS;
            case "effective-leads" -> Source.EFFECTIVE_LEADS;
            default -> Source.MEASUREMENTS;
        };
    }

    /** Equal percentages of two decimals that sum to 100, the first ones taking what is left over. */
    static List<BigDecimal> equalWeights(int parts) {
        if (parts == 0) {
            return List.of();
        }
        var share = HUNDRED.divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
        var over = HUNDRED.subtract(share.multiply(BigDecimal.valueOf(parts)))
                .movePointRight(2)
                .intValueExact();
        return Stream.iterate(0, i -> i + 1)
                .limit(parts)
                .map(i -> i < over ? share.add(new BigDecimal("0.01")) : share)
                .map(Decimals::plain)
                .toList();
    }
}
