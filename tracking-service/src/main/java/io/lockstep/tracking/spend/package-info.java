@NullMarked
package io.lockstep.tracking.spend;

import org.jspecify.annotations.NullMarked;
