/** Leads as people read them: how each stands and why, its timeline, and what people may do to it. */
@NullMarked
package io.lockstep.tracking.leadbook;

import org.jspecify.annotations.NullMarked;
