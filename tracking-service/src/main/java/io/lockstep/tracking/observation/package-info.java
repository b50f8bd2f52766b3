@NullMarked
package io.lockstep.tracking.observation;

import org.jspecify.annotations.NullMarked;
