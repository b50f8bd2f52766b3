@NullMarked
package io.lockstep.kit.outbox;

import org.jspecify.annotations.NullMarked;
