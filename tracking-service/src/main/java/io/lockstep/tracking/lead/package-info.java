/** Lead events from CRMs as CloudEvents over HTTP, folded into what each lead contributes. */
@NullMarked
package io.lockstep.tracking.lead;

import org.jspecify.annotations.NullMarked;
