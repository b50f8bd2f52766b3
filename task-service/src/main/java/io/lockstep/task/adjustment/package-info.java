/** Changes of the plan itself that answer an alert: what they are, whether they loosen, and their application. */
@NullMarked
package io.lockstep.task.adjustment;

import org.jspecify.annotations.NullMarked;
