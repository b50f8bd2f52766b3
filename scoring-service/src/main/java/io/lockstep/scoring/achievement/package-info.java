@NullMarked
package io.lockstep.scoring.achievement;

import org.jspecify.annotations.NullMarked;
