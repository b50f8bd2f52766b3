/** Leads: what their events say together, what that is worth, and what each contributes to the facts. */
@NullMarked
package io.lockstep.tracking.lead;

import org.jspecify.annotations.NullMarked;
