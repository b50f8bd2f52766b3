@NullMarked
package io.lockstep.goal.owner;

import org.jspecify.annotations.NullMarked;
