@NullMarked
package io.lockstep.scoring.watch;

import org.jspecify.annotations.NullMarked;
