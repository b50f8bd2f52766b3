@NullMarked
package io.lockstep.task.risk;

import org.jspecify.annotations.NullMarked;
