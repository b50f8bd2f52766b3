package io.lockstep.goal;

import io.lockstep.kit.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Days in the organisation's time zone, the first and the last one included. */
@Embeddable
public record Period(
        @Column(name = "start_date") LocalDate start,
        @Column(name = "end_date") LocalDate end) {

    /**
     * The period from {@code start} to {@code end}.
     *
     * @param pointer where in the body the two fields stand
     * @throws Problem 422 when it would end before it starts
     */
    public static Period of(LocalDate start, LocalDate end, String pointer) {
        if (start.isAfter(end)) {
            throw new Problem(GoalProblem.DATES_REVERSED)
                    .with("start", start)
                    .with("end", end)
                    .at(pointer + "/start")
                    .at(pointer + "/end");
        }
        return new Period(start, end);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
