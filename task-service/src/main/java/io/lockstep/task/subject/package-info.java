/** What a risk, a suggestion or a lesson is about: a task, a goal or a KPI, and who answers for it. */
@NullMarked
package io.lockstep.task.subject;

import org.jspecify.annotations.NullMarked;
