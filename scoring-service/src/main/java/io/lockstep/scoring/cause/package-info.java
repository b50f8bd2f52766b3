@NullMarked
package io.lockstep.scoring.cause;

import org.jspecify.annotations.NullMarked;
