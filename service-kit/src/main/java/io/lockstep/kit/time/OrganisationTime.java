package io.lockstep.kit.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which day it is for the organisation; the zone is the setting {@code lockstep.time-zone} (requirements.md section 9, Time). */
@Singleton
public class OrganisationTime {

    private final Clock clock;
    private final ZoneId zone;

    OrganisationTime(
            Clock clock, @ConfigProperty(name = "lockstep.time-zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Today in the organisation's time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
