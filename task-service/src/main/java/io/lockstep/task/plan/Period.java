package io.lockstep.task.plan;

import io.lockstep.kit.problem.Problem;
import io.lockstep.task.TaskProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Days in the organisation's time zone, the first and the last one included. */
@Embeddable
public record Period(
        @Column(name = "start_date") LocalDate start,
        @Column(name = "end_date") LocalDate end) {

    /**
     * Checks the order of the two.
     *
     * @throws Problem 422 when it would end before it starts
     */
    void check() {
        if (end.isBefore(start)) {
            throw new Problem(TaskProblem.DATES_REVERSED)
                    .with("start", start)
                    .with("end", end)
                    .at("/start")
                    .at("/end");
        }
    }

    /** The same days, some days later or earlier. */
    public Period shifted(long days) {
        return new Period(start.plusDays(days), end.plusDays(days));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
