/** What tasks need before they start, who confirmed it, and what it costs. */
@NullMarked
package io.lockstep.task.resource;

import org.jspecify.annotations.NullMarked;
