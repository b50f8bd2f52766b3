@NullMarked
package io.lockstep.scoring.intake;

import org.jspecify.annotations.NullMarked;
