/** Our own intake of lead events: CloudEvents over HTTP with a token. */
@NullMarked
package io.lockstep.tracking.leadevent;

import org.jspecify.annotations.NullMarked;
