@NullMarked
package io.lockstep.tracking.figure;

import org.jspecify.annotations.NullMarked;
