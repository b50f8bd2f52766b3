@NullMarked
package io.lockstep.scoring.scorecard;

import org.jspecify.annotations.NullMarked;
