package io.lockstep.tracking.ledger;

import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.TrackingProblem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Days in the organisation's time zone (requirements.md, section 9, "Time"). */
@Singleton
public class Day {

    /** Nothing is older; an earlier date is a slip of the keyboard. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final Clock clock;
    private final ZoneId zone;

    Day(Clock clock, @ConfigProperty(name = "lockstep.time-zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The time, as exact as the ledger keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day that an instant falls on. */
    public LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /**
     * Checks the day of a report.
     *
     * @throws Problem 400 when it is after today or before {@link #FIRST}
     */
    public void checkReported(LocalDate asOf) {
        var today = of(clock.instant());
        if (asOf.isAfter(today) || asOf.isBefore(FIRST)) {
            throw new Problem(TrackingProblem.AS_OF_OUT_OF_RANGE)
                    .with("first", FIRST)
                    .with("today", today)
                    .at("/asOf");
        }
    }
}
