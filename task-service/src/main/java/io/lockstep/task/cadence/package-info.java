/** Who owes a report, and what is late: check-ins and milestones, found once a day on the organisation's calendar. */
@NullMarked
package io.lockstep.task.cadence;

import org.jspecify.annotations.NullMarked;
