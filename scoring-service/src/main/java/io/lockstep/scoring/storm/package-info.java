/** When many alerts are one: the rule alone, free of frameworks. */
@NullMarked
package io.lockstep.scoring.storm;

import org.jspecify.annotations.NullMarked;
