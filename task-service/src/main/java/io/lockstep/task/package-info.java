/** task-service: who does what until when, and what it brings. */
@NullMarked
package io.lockstep.task;

import org.jspecify.annotations.NullMarked;
