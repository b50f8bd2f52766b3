/** Improvements that members propose to goals, KPIs and tasks (requirements.md, M18). */
@NullMarked
package io.lockstep.task.suggestion;

import org.jspecify.annotations.NullMarked;
