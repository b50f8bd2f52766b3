package io.lockstep.goal.period;

import io.lockstep.goal.Period;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads the days of a plan, however its author writes them: as a text such as {@code 2024Q3}, or as two dates. */
@ApplicationScoped
public class Periods {

    private final FiscalCalendar calendar;

    Periods(@ConfigProperty(name = "lockstep.fiscal-year-start-month", defaultValue = "1") int startMonth) {
        this.calendar = new FiscalCalendar(startMonth);
    }

    /**
     * The days of a body with the fields {@code period}, {@code start} and {@code end}.
     *
     * @param pointer where in the body the fields stand
     * @throws Problem 400 when neither the period nor both dates are there, or both are; 422 when they make no period
     */
    public Period read(@Nullable String period, @Nullable LocalDate start, @Nullable LocalDate end, String pointer) {
        if (period != null) {
            if (start != null || end != null) {
                throw new Problem(PeriodProblem.PERIOD_TWICE).at(pointer + "/period");
            }
            return calendar.parse(period, pointer + "/period");
        }
        if (start == null || end == null) {
            throw new Problem(PeriodProblem.PERIOD_NEEDED).at(pointer + (start == null ? "/start" : "/end"));
        }
        return Period.of(start, end, pointer);
    }

    /** What a period is in the organisation's fiscal calendar. */
    public PeriodKind kind(Period period) {
        return calendar.kind(period);
    }
}
