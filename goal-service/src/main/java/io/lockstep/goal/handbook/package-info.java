@NullMarked
package io.lockstep.goal.handbook;

import org.jspecify.annotations.NullMarked;
