@NullMarked
package io.lockstep.tracking;

import org.jspecify.annotations.NullMarked;
