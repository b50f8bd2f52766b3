/** The lint of a set of KPIs (requirements.md M9, M10, M11): findings by pure functions, and the changes that they propose. */
@NullMarked
package io.lockstep.goal.lint;

import org.jspecify.annotations.NullMarked;
