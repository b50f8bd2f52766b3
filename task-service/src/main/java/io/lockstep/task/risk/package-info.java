/** What may go wrong with tasks and goals, and the plan for that case (requirements.md, M21). */
@NullMarked
package io.lockstep.task.risk;

import org.jspecify.annotations.NullMarked;
