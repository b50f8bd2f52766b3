package io.lockstep.scoring.score;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Days of the organisation against moments of the history (requirements.md section 9, Time). */
@Singleton
public class Days {

    private final ZoneId zone;

    Days(@ConfigProperty(name = "lockstep.time-zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.zone = zone;
    }

    /** The last moment of the day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }

    /** The day that the moment lies in. */
    public LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
