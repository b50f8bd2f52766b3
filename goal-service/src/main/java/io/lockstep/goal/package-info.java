@NullMarked
package io.lockstep.goal;

import org.jspecify.annotations.NullMarked;
