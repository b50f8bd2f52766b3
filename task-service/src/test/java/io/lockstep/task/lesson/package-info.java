@NullMarked
package io.lockstep.task.lesson;

import org.jspecify.annotations.NullMarked;
