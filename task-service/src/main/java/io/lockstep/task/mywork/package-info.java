/** What somebody has to do, acknowledge or answer, as a list and as a calendar. */
@NullMarked
package io.lockstep.task.mywork;

import org.jspecify.annotations.NullMarked;
