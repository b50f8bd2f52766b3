@NullMarked
package io.lockstep.goal.cycle;

import org.jspecify.annotations.NullMarked;
