/** What a task says: values and their rules, without a framework behind them. */
@NullMarked
package io.lockstep.task.plan;

import org.jspecify.annotations.NullMarked;
