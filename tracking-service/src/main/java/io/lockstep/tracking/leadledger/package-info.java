/** Leads as they are recorded: each of their events once, and what others are told. */
@NullMarked
package io.lockstep.tracking.leadledger;

import org.jspecify.annotations.NullMarked;
