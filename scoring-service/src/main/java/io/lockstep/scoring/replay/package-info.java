/** Rebuilds the projections from the topics into a second set of tables, compares and switches. */
@NullMarked
package io.lockstep.scoring.replay;

import org.jspecify.annotations.NullMarked;
