package io.lockstep.goal.keyresult;

import io.lockstep.goal.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Key results that are valid but for what a test changes. */
public final class KeyResultFixture {

    public static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private KeyResultFixture() {}

    public static KeyResultTerms reach(String target, String weight) {
        return terms(TargetKind.REACH, null, null, target, null, null, weight, null, null);
    }

    static KeyResultTerms of(
            TargetKind kind,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String lower,
            @Nullable String upper) {
        return terms(kind, null, baseline, target, lower, upper, "100", null, null);
    }

    static KeyResultTerms directed(TargetKind kind, Direction direction) {
        return terms(kind, direction, null, "5", null, null, "100", null, null);
    }

    static KeyResultTerms curved(CurvePoint... curve) {
        return terms(TargetKind.REACH, null, null, "5", null, null, "100", List.of(curve), null);
    }

    static KeyResultTerms watched(String warning, String critical) {
        var thresholds = new Thresholds(new BigDecimal(warning), new BigDecimal(critical));
        return terms(TargetKind.REACH, null, null, "5", null, null, "100", null, thresholds);
    }

    static CurvePoint point(String date, String fraction) {
        return new CurvePoint(LocalDate.parse(date), new BigDecimal(fraction));
    }

    private static KeyResultTerms terms(
            TargetKind kind,
            @Nullable Direction direction,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String lower,
            @Nullable String upper,
            String weight,
            @Nullable List<CurvePoint> curve,
            @Nullable Thresholds thresholds) {
        return new KeyResultTerms(
                "有效线索",
                "EFFECTIVE_LEADS",
                Aggregation.TOTAL,
                "条",
                direction,
                kind,
                number(baseline),
                number(target),
                number(lower),
                number(upper),
                number(weight),
                null,
                null,
                curve,
                thresholds,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
