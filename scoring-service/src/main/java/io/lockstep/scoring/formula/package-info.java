@NullMarked
package io.lockstep.scoring.formula;

import org.jspecify.annotations.NullMarked;
