@NullMarked
package io.lockstep.scoring.task;

import org.jspecify.annotations.NullMarked;
