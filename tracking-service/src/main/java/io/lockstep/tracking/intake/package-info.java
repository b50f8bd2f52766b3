/** The door of registered sources: bodies are authenticated, stored as they came, and judged afterwards. */
@NullMarked
package io.lockstep.tracking.intake;

import org.jspecify.annotations.NullMarked;
