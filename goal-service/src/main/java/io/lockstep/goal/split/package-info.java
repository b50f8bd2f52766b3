/** The proof of a split: by which arithmetic the key results of a goal support a key result above them. */
@NullMarked
package io.lockstep.goal.split;

import org.jspecify.annotations.NullMarked;
