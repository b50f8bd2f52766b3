@NullMarked
package io.lockstep.goal.outline;

import org.jspecify.annotations.NullMarked;
