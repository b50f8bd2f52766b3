/** The screening of goals by SMART: pure functions over text and structure, without framework or database. */
@NullMarked
package io.lockstep.goal.smart;

import org.jspecify.annotations.NullMarked;
