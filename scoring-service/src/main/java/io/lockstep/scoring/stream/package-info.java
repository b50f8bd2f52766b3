@NullMarked
package io.lockstep.scoring.stream;

import org.jspecify.annotations.NullMarked;
