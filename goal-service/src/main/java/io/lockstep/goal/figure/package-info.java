/** The figures that a person is judged by: what each means, what it weighs, and by which rule it is judged (requirements.md M14). */
@NullMarked
package io.lockstep.goal.figure;

import org.jspecify.annotations.NullMarked;
