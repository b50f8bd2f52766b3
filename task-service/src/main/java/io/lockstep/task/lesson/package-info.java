/** What was learnt from tasks and remediations, tied to its figures (requirements.md, section 2, step 4c). */
@NullMarked
package io.lockstep.task.lesson;

import org.jspecify.annotations.NullMarked;
