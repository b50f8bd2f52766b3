/** How senders of webhooks prove who they are: plain functions over a request, a secret and the time (integrations.md). */
@NullMarked
package io.lockstep.tracking.signature;

import org.jspecify.annotations.NullMarked;
