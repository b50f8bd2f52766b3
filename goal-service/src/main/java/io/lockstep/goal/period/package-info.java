@NullMarked
package io.lockstep.goal.period;

import org.jspecify.annotations.NullMarked;
