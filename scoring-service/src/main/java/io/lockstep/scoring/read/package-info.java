@NullMarked
package io.lockstep.scoring.read;

import org.jspecify.annotations.NullMarked;
