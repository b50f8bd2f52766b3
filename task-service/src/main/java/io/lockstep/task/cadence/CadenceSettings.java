package io.lockstep.task.cadence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How patient the organisation is with reports. */
@ConfigMapping(prefix = "lockstep.cadence")
interface CadenceSettings {

    /** Working days after the due day before a check-in is overdue. */
    @WithDefault("1")
    int graceDays();
}
