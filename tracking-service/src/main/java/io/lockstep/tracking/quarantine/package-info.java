/** What was sent about leads and could not be recorded, kept for a limited time with its reason. */
@NullMarked
package io.lockstep.tracking.quarantine;

import org.jspecify.annotations.NullMarked;
