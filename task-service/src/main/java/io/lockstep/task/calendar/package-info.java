/** Which days and hours are worked: weekends, holidays, and the working days that make up for them. */
@NullMarked
package io.lockstep.task.calendar;

import org.jspecify.annotations.NullMarked;
