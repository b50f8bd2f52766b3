package io.lockstep.task.remediation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody decided on a filing. */
record Decision(String by, Instant at, @Nullable String reason) {}
