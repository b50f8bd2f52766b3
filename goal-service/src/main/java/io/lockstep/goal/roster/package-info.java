@NullMarked
package io.lockstep.goal.roster;

import org.jspecify.annotations.NullMarked;
