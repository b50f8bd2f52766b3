/** The buy-in of sales: what the owner of a sales goal says to the marketing goals that shall support it. */
@NullMarked
package io.lockstep.goal.buyin;

import org.jspecify.annotations.NullMarked;
