/** The task itself: created, edited and cancelled over HTTP, published as events. */
@NullMarked
package io.lockstep.task.task;

import org.jspecify.annotations.NullMarked;
