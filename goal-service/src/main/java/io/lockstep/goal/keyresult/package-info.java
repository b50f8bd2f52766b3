@NullMarked
package io.lockstep.goal.keyresult;

import org.jspecify.annotations.NullMarked;
