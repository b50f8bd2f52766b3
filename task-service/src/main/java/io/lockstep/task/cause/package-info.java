/** Why a goal is missed: three causes, and sub-causes that an organisation adds to. */
@NullMarked
package io.lockstep.task.cause;

import org.jspecify.annotations.NullMarked;
