/** Fault runs: what clients were told holds, whatever is killed, paused or flooded (quality.md, section 5). */
@NullMarked
package io.lockstep.chaos;

import org.jspecify.annotations.NullMarked;
