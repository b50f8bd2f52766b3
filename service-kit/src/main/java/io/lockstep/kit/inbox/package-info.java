@NullMarked
package io.lockstep.kit.inbox;

import org.jspecify.annotations.NullMarked;
