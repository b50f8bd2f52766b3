@NullMarked
package io.lockstep.goal.command;

import org.jspecify.annotations.NullMarked;
