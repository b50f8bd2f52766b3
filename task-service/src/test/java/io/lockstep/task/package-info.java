@NullMarked
package io.lockstep.task;

import org.jspecify.annotations.NullMarked;
