/** Table 3 of requirements.md: planned and actual progress of tasks as of any day. */
@NullMarked
package io.lockstep.task.tracking;

import org.jspecify.annotations.NullMarked;
