@NullMarked
package io.lockstep.task.coverage;

import org.jspecify.annotations.NullMarked;
