/** Publishing again what was recorded, for consumers that lost it. */
@NullMarked
package io.lockstep.tracking.republication;

import org.jspecify.annotations.NullMarked;
