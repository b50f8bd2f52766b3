/** The faults. */
@NullMarked
package io.lockstep.chaos.scenario;

import org.jspecify.annotations.NullMarked;
