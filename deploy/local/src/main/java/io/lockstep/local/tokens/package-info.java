/** The key of this machine and the tokens that are signed with it. */
@NullMarked
package io.lockstep.local.tokens;

import org.jspecify.annotations.NullMarked;
