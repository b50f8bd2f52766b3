/** What task-service tells of the answers to alerts: kept as it came, for the chain of an alert and the retrospective. */
@NullMarked
package io.lockstep.scoring.remediation;

import org.jspecify.annotations.NullMarked;
