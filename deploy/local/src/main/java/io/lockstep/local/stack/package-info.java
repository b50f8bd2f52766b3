/** The processes of the local stack: PostgreSQL, the broker and the four services. */
@NullMarked
package io.lockstep.local.stack;

import org.jspecify.annotations.NullMarked;
