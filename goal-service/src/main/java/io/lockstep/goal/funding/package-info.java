@NullMarked
package io.lockstep.goal.funding;

import org.jspecify.annotations.NullMarked;
