/** Trains the ahead-of-time caches of the services: {@code deploy/train}. */
@NullMarked
package io.lockstep.local.training;

import org.jspecify.annotations.NullMarked;
