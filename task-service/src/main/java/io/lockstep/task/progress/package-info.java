/** Progress and spending as tracking-service tells them. */
@NullMarked
package io.lockstep.task.progress;

import org.jspecify.annotations.NullMarked;
