@NullMarked
package io.lockstep.goal.directory;

import org.jspecify.annotations.NullMarked;
