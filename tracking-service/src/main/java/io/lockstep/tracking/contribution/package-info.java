@NullMarked
package io.lockstep.tracking.contribution;

import org.jspecify.annotations.NullMarked;
