/** What people do with alerts: take over, assign, mute. */
@NullMarked
package io.lockstep.scoring.handling;

import org.jspecify.annotations.NullMarked;
