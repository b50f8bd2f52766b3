@NullMarked
package io.lockstep.task.adjustment;

import org.jspecify.annotations.NullMarked;
