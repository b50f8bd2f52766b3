@NullMarked
package io.lockstep.tracking.batch;

import org.jspecify.annotations.NullMarked;
