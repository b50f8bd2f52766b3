/** What a lead is attributed to: its touches, and the rules by which they share it. */
@NullMarked
package io.lockstep.tracking.attribution;

import org.jspecify.annotations.NullMarked;
