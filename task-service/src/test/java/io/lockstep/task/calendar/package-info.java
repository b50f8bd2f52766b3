@NullMarked
package io.lockstep.task.calendar;

import org.jspecify.annotations.NullMarked;
