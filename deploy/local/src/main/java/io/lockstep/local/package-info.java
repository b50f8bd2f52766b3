/** The command {@code deploy/up}: the whole suite on one machine. */
@NullMarked
package io.lockstep.local;

import org.jspecify.annotations.NullMarked;
