@NullMarked
package io.lockstep.task.tracking;

import org.jspecify.annotations.NullMarked;
