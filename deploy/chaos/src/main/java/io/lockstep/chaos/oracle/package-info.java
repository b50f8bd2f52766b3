/** Holds what is kept against the clients' notes (quality.md, section 4). */
@NullMarked
package io.lockstep.chaos.oracle;

import org.jspecify.annotations.NullMarked;
