/** Persons and teams as far as they decide who may own and write a task. */
@NullMarked
package io.lockstep.task.directory;

import org.jspecify.annotations.NullMarked;
