/** What facts are about, read from the events of its owners: tasks and key results. */
@NullMarked
package io.lockstep.tracking.plan;

import org.jspecify.annotations.NullMarked;
