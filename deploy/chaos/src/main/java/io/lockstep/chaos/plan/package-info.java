/** The plan that is scored during a run. */
@NullMarked
package io.lockstep.chaos.plan;

import org.jspecify.annotations.NullMarked;
