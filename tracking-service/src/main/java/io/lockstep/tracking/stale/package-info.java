@NullMarked
package io.lockstep.tracking.stale;

import org.jspecify.annotations.NullMarked;
