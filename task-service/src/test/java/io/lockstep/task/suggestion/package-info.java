@NullMarked
package io.lockstep.task.suggestion;

import org.jspecify.annotations.NullMarked;
