@NullMarked
package io.lockstep.task.procedure;

import org.jspecify.annotations.NullMarked;
