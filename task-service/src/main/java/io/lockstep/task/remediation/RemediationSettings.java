package io.lockstep.task.remediation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How an alert has to be answered. */
@ConfigMapping(prefix = "lockstep.remediation")
interface RemediationSettings {

    /** How long the owner has to file (requirements.md, N2). */
    @WithDefault("24h")
    Duration due();

    /** When it climbs, since it was opened: to the team lead, to the department head, and so on up the team tree. */
    @WithDefault("24h,48h")
    List<Duration> ladder();

    /** How far ahead a promise may lie. */
    @WithDefault("7d")
    Duration longestPromise();

    /** After how many days the effect of an adjustment is measured. */
    @WithDefault("7,14")
    List<Integer> measureAfterDays();
}
