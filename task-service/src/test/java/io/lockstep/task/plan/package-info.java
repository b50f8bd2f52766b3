@NullMarked
package io.lockstep.task.plan;

import org.jspecify.annotations.NullMarked;
