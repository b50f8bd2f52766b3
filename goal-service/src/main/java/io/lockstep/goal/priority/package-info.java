@NullMarked
package io.lockstep.goal.priority;

import org.jspecify.annotations.NullMarked;
