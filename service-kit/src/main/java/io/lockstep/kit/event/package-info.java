@NullMarked
package io.lockstep.kit.event;

import org.jspecify.annotations.NullMarked;
