/** Persons and teams as far as they decide who may report on what. */
@NullMarked
package io.lockstep.tracking.directory;

import org.jspecify.annotations.NullMarked;
