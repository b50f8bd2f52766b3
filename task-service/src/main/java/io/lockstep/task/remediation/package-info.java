/** The answer to an alert: cause, evidence and a change of the plan within 24 hours, or it climbs (requirements.md, N2). */
@NullMarked
package io.lockstep.task.remediation;

import org.jspecify.annotations.NullMarked;
