@NullMarked
package io.lockstep.goal.carryover;

import org.jspecify.annotations.NullMarked;
