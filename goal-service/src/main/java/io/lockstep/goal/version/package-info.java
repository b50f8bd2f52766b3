@NullMarked
package io.lockstep.goal.version;

import org.jspecify.annotations.NullMarked;
