/** Clients that note what they send and what they are answered. */
@NullMarked
package io.lockstep.chaos.load;

import org.jspecify.annotations.NullMarked;
