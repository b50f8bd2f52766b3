@NullMarked
package io.lockstep.task.cadence;

import org.jspecify.annotations.NullMarked;
