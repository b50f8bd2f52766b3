@NullMarked
package io.lockstep.tracking.measurement;

import org.jspecify.annotations.NullMarked;
