/** What scoring-service last said about key results and goals. */
@NullMarked
package io.lockstep.task.achievement;

import org.jspecify.annotations.NullMarked;
