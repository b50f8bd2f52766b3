@NullMarked
package io.lockstep.kit.time;

import org.jspecify.annotations.NullMarked;
