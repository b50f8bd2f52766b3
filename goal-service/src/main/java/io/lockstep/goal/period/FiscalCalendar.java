package io.lockstep.goal.period;

import io.lockstep.goal.Period;
import io.lockstep.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The organisation's calendar of years, quarters and months. A fiscal year bears the number of the calendar year in which it
 * begins; months are those of the calendar.
 *
 * <p>It reads the four forms in which the documents print periods (requirements.md section 7, T10): {@code 2024Q1-Q4},
 * {@code 2024Q3}, {@code 2024.06} and {@code 2024.01.05}.
 *
 * @param startMonth the month, 1 to 12, with whose first day a fiscal year begins
 */
public record FiscalCalendar(int startMonth) {

    private static final int MONTHS = 3;
    private static final Pattern QUARTERS =
            Pattern.compile("(\\d{4}) ?[Qq]([1-4])(?: ?[-\u2013~\uff5e] ?[Qq]([1-4]))?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\.(\\d{1,2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})");

    public FiscalCalendar {
        if (startMonth < 1 || startMonth > 12) {
            throw new IllegalArgumentException("the fiscal year starts in a month from 1 to 12, not " + startMonth);
        }
    }

    /**
     * The days that a text means.
     *
     * @param pointer where in the body it stands
     * @throws Problem 422 when it is none of the four forms or no such day exists
     */
    public Period parse(String text, String pointer) {
        var trimmed = text.strip();
        try {
            var quarters = QUARTERS.matcher(trimmed);
            if (quarters.matches()) {
                return quarters(quarters);
            }
            var month = MONTH.matcher(trimmed);
            if (month.matches()) {
                return month(YearMonth.of(number(month, 1), number(month, 2)));
            }
            var day = DAY.matcher(trimmed);
            if (day.matches()) {
                var date = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
                return new Period(date, date);
            }
        } catch (DateTimeException e) {
            throw unreadable(text, pointer);
        }
        throw unreadable(text, pointer);
    }

    /** What a period is in this calendar. */
    public PeriodKind kind(Period period) {
        var start = period.start();
        if (period.equals(month(YearMonth.from(start)))) {
            return PeriodKind.MONTH;
        }
        var offset = Math.floorMod(start.getMonthValue() - startMonth, 12);
        if (start.getDayOfMonth() == 1 && offset % MONTHS == 0 && period.equals(span(start, MONTHS))) {
            return PeriodKind.QUARTER;
        }
        if (start.getDayOfMonth() == 1 && offset == 0 && period.equals(span(start, 12))) {
            return PeriodKind.YEAR;
        }
        return PeriodKind.CUSTOM;
    }

    private Period quarters(Matcher quarters) {
        var first = number(quarters, 2);
        var last = quarters.group(3) == null ? first : number(quarters, 3);
        if (last < first) {
            throw new DateTimeException("quarters the wrong way round");
        }
        var year = LocalDate.of(number(quarters, 1), startMonth, 1);
        return span(year.plusMonths((long) (first - 1) * MONTHS), (last - first + 1) * MONTHS);
    }

    private static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    private static Period span(LocalDate start, int months) {
        return new Period(start, start.plusMonths(months).minusDays(1));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Problem unreadable(String text, String pointer) {
        return new Problem(PeriodProblem.PERIOD_UNREADABLE).with("period", text).at(pointer);
    }
}
