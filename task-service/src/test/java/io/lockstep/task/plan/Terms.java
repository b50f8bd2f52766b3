package io.lockstep.task.plan;

import io.lockstep.kit.event.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Valid terms of a task from 2026-01-05 to 2026-02-28, of which a test changes what it is about. */
public final class Terms {

    public static final LocalDate START = LocalDate.parse("2026-01-05");
    public static final LocalDate END = LocalDate.parse("2026-02-28");

    private static final UUID OWNER = Ids.next();

    private Terms() {}

    public static TaskTerms valid() {
        return of(new Period(START, END), inPercent(), List.of(), List.of(), null);
    }

    static TaskTerms lasting(String start, String end) {
        return of(new Period(LocalDate.parse(start), LocalDate.parse(end)), inPercent(), List.of(), List.of(), null);
    }

    static TaskTerms counting(Work work) {
        return of(new Period(START, END), work, List.of(), List.of(), null);
    }

    static TaskTerms planning(Work work, PlanPoint... curve) {
        return of(new Period(START, END), work, List.of(curve), List.of(), null);
    }

    static TaskTerms keeping(Indicator... indicators) {
        return of(new Period(START, END), inPercent(), List.of(), List.of(indicators), null);
    }

    static TaskTerms warning(String warning, String critical) {
        var thresholds = new Thresholds(new BigDecimal(warning), new BigDecimal(critical));
        return of(new Period(START, END), inPercent(), List.of(), List.of(), thresholds);
    }

    static Work inPercent() {
        return new Work(ProgressUnit.PERCENT, null);
    }

    static Work inQuantity(String whole) {
        return new Work(ProgressUnit.QUANTITY, new BigDecimal(whole));
    }

    static PlanPoint point(String date, String planned) {
        return new PlanPoint(LocalDate.parse(date), new BigDecimal(planned));
    }

    static Indicator indicator(String code, String target, @Nullable Direction direction) {
        return new Indicator(code, code, "%", new BigDecimal(target), direction);
    }

    private static TaskTerms of(
            Period period,
            Work work,
            List<PlanPoint> curve,
            List<Indicator> indicators,
            @Nullable Thresholds thresholds) {
        return new TaskTerms(
                "行业白皮书撰写与推广",
                OWNER,
                null,
                period,
                Priority.CORE,
                work,
                curve,
                indicators,
                thresholds,
                null,
                List.of(),
                null);
    }
}
