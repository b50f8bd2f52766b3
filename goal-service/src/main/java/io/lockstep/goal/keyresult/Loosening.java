package io.lockstep.goal.keyresult;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change makes a key result easier to reach: a later date, a lower curve, a target that asks for less. What cannot
 * be compared, such as another target kind, counts as easier (requirements.md section 9, Loosening).
 */
public final class Loosening {

    private static final int SCALE = 12;

    private Loosening() {}

    /** Whether any key result that is in both lists became easier. */
    public static boolean between(List<KeyResultState> before, List<KeyResultState> after) {
        var was = before.stream()
                .collect(Collectors.<KeyResultState, UUID, KeyResultState>toMap(
                        KeyResultState::keyResultId, Function.identity()));
        return after.stream().anyMatch(now -> {
            var then = was.get(now.keyResultId());
            return then != null && loosens(then, now);
        });
    }

    static boolean loosens(KeyResultState was, KeyResultState is) {
        var comparable = was.targetKind() == is.targetKind() && same(was.baseline(), is.baseline());
        return !comparable
                || is.end().isAfter(was.end())
                || is.start().isAfter(was.start())
                || asksLess(was, is)
                || plansLess(was, is);
    }

    private static boolean asksLess(KeyResultState was, KeyResultState is) {
        return switch (is.direction()) {
            case HIGHER_IS_BETTER -> below(is.target(), was.target());
            case LOWER_IS_BETTER -> below(was.target(), is.target());
            case WITHIN_RANGE -> below(is.lower(), was.lower()) || below(was.upper(), is.upper());
        };
    }

    /** Both curves are linear between their points, so comparing at the points of both is comparing everywhere. */
    private static boolean plansLess(KeyResultState was, KeyResultState is) {
        return Stream.concat(points(was).stream(), points(is).stream())
                .map(CurvePoint::date)
                .anyMatch(day -> planned(is, day).compareTo(planned(was, day)) < 0);
    }

    private static List<CurvePoint> points(KeyResultState keyResult) {
        return Objects.requireNonNullElse(
                keyResult.planCurve(), List.of(new CurvePoint(keyResult.end(), BigDecimal.ONE)));
    }

    private static BigDecimal planned(KeyResultState keyResult, LocalDate day) {
        var before = new CurvePoint(keyResult.start(), BigDecimal.ZERO);
        for (var point : points(keyResult)) {
            if (!day.isAfter(point.date())) {
                return between(before, point, day);
            }
            before = point;
        }
        return BigDecimal.ONE;
    }

    private static BigDecimal between(CurvePoint from, CurvePoint to, LocalDate day) {
        if (!day.isAfter(from.date())) {
            return day.equals(to.date()) ? to.fraction() : from.fraction();
        }
        var passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.date(), day));
        var all = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.date(), to.date()));
        var rise = to.fraction().subtract(from.fraction());
        return from.fraction().add(rise.multiply(passed).divide(all, SCALE, RoundingMode.HALF_EVEN));
    }

    private static boolean below(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) < 0;
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }
}
