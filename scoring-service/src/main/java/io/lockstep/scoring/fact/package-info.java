@NullMarked
package io.lockstep.scoring.fact;

import org.jspecify.annotations.NullMarked;
