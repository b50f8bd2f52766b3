/** The demo plan, loaded through the public API by the people it names. */
@NullMarked
package io.lockstep.local.demo;

import org.jspecify.annotations.NullMarked;
