package io.lockstep.task.resource;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How strict the organisation is about resources. */
@ConfigMapping(prefix = "lockstep.resources")
public interface ResourcePolicy {

    /** Whether a task starts without all its resources: never, or with a warning and for a reason. */
    @WithDefault("REQUIRED")
    Start start();

    /** Whether whoever asks for a resource may confirm it. */
    @WithDefault("false")
    boolean selfConfirmation();

    /** The organisation's currency, ISO 4217: of budgets that name none, and of what was spent. */
    @WithDefault("CNY")
    String currency();

    /** What becomes of a start without all resources. */
    enum Start {
        REQUIRED,
        WARN
    }
}
