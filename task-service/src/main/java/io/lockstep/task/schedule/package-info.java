/** Plans as a whole: their Gantt chart with the critical path, moved to other days, and copied into the next cycle. */
@NullMarked
package io.lockstep.task.schedule;

import org.jspecify.annotations.NullMarked;
