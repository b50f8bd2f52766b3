@NullMarked
package io.lockstep.goal.goal;

import org.jspecify.annotations.NullMarked;
