/** Goals and their key results as far as tasks contribute to them. */
@NullMarked
package io.lockstep.task.goal;

import org.jspecify.annotations.NullMarked;
