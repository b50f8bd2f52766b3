/** Changes of goals that other services propose: targets out of a remediation, plans of the next cycle out of a retrospective. */
@NullMarked
package io.lockstep.goal.proposal;

import org.jspecify.annotations.NullMarked;
