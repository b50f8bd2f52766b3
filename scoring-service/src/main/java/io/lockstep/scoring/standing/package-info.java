@NullMarked
package io.lockstep.scoring.standing;

import org.jspecify.annotations.NullMarked;
