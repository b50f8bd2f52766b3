/** Standard procedures (标准流程, SOP): lessons promoted to how it is done, found again when a similar task is planned. */
@NullMarked
package io.lockstep.task.procedure;

import org.jspecify.annotations.NullMarked;
