@NullMarked
package io.lockstep.tracking.correction;

import org.jspecify.annotations.NullMarked;
