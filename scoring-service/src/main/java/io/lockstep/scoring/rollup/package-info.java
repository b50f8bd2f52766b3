@NullMarked
package io.lockstep.scoring.rollup;

import org.jspecify.annotations.NullMarked;
