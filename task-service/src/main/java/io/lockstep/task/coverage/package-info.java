/** Whether the planned output of tasks covers what key results ask for. */
@NullMarked
package io.lockstep.task.coverage;

import org.jspecify.annotations.NullMarked;
