@NullMarked
package io.lockstep.tracking.progress;

import org.jspecify.annotations.NullMarked;
