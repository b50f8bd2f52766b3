/** SMART screening at work: of goals and of free text, before an activation, by the organisation's policy. */
@NullMarked
package io.lockstep.goal.screening;

import org.jspecify.annotations.NullMarked;
