package io.lockstep.goal.carryover;

import io.lockstep.goal.Period;
import io.lockstep.goal.keyresult.CurvePoint;
import io.lockstep.goal.keyresult.KeyResultTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes days of one cycle to the days of another that are as far on the way: its first day to the first, its last to the last,
 * between them in proportion, rounded half even. Days outside go to the nearer end.
 */
record Shift(Period from, Period to) {

    LocalDate day(LocalDate day) {
        if (!day.isAfter(from.start())) {
            return to.start();
        }
        if (!day.isBefore(from.end())) {
            return to.end();
        }
        var passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.start(), day));
        var was = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.start(), from.end()));
        var is = BigDecimal.valueOf(ChronoUnit.DAYS.between(to.start(), to.end()));
        return to.start()
                .plusDays(passed.multiply(is)
                        .divide(was, 0, RoundingMode.HALF_EVEN)
                        .longValueExact());
    }

    Period period(Period period) {
        return period.equals(from) ? to : new Period(day(period.start()), day(period.end()));
    }

    KeyResultTerms keyResult(KeyResultTerms terms) {
        return terms.withDays(shifted(terms.start()), shifted(terms.end()), curve(terms.planCurve()));
    }

    private @Nullable LocalDate shifted(@Nullable LocalDate day) {
        return day == null ? null : day(day);
    }

    /** Of points that fall on one day the later one, which is the higher, stands. */
    private @Nullable List<CurvePoint> curve(@Nullable List<CurvePoint> curve) {
        if (curve == null) {
            return null;
        }
        var shifted = new ArrayList<CurvePoint>();
        for (var point : curve) {
            var date = day(point.date());
            if (!shifted.isEmpty() && shifted.getLast().date().equals(date)) {
                shifted.removeLast();
            }
            shifted.add(new CurvePoint(date, point.fraction()));
        }
        return shifted;
    }
}
