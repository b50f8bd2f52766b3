@NullMarked
package io.lockstep.tracking.history;

import org.jspecify.annotations.NullMarked;
