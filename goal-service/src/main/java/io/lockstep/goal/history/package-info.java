/** What KPIs were in the past, and what that says of their targets (requirements.md M1, M13, M17). */
@NullMarked
package io.lockstep.goal.history;

import org.jspecify.annotations.NullMarked;
