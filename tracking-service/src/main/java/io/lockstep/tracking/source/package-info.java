/** The systems that send us events about leads: how each is read, judged and trusted. */
@NullMarked
package io.lockstep.tracking.source;

import org.jspecify.annotations.NullMarked;
