@NullMarked
package io.lockstep.scoring.score;

import org.jspecify.annotations.NullMarked;
