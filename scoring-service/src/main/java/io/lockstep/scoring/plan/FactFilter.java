package io.lockstep.scoring.plan;

import org.jspecify.annotations.Nullable;

/** Which facts a key result counts, beside those of its period; what is absent is no condition. */
public record FactFilter(
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String segment) {

    public boolean isEmpty() {
        return channel == null && campaign == null && segment == null;
    }
}
