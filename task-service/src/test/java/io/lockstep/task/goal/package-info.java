@NullMarked
package io.lockstep.task.goal;

import org.jspecify.annotations.NullMarked;
