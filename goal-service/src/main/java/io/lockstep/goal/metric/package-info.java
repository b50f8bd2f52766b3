@NullMarked
package io.lockstep.goal.metric;

import org.jspecify.annotations.NullMarked;
