@NullMarked
package io.lockstep.task.task;

import org.jspecify.annotations.NullMarked;
