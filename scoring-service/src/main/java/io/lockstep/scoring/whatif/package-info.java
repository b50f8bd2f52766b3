@NullMarked
package io.lockstep.scoring.whatif;

import org.jspecify.annotations.NullMarked;
