@NullMarked
package io.lockstep.task.resource;

import org.jspecify.annotations.NullMarked;
