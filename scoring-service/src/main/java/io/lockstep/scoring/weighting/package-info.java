@NullMarked
package io.lockstep.scoring.weighting;

import org.jspecify.annotations.NullMarked;
