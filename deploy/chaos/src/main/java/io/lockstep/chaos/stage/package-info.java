/** What runs, and what is done to it. */
@NullMarked
package io.lockstep.chaos.stage;

import org.jspecify.annotations.NullMarked;
