/** The append-only ledger: each fact exactly once, and the event that says so in the same transaction. */
@NullMarked
package io.lockstep.tracking.ledger;

import org.jspecify.annotations.NullMarked;
