package io.lockstep.task.remediation;

import io.lockstep.task.adjustment.Verdict;
import java.time.Instant;
import java.util.UUID;

/** A filing that was looked at: what was said, and what its adjustment would do. */
record Filed(NewFiling said, Verdict verdict, UUID by, Instant at) {}
