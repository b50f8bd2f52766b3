/** The Kubernetes base, rendered and judged. */
@NullMarked
package io.lockstep.local.kubernetes;

import org.jspecify.annotations.NullMarked;
