@NullMarked
package io.lockstep.task.schedule;

import org.jspecify.annotations.NullMarked;
