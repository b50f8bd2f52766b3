@NullMarked
package io.lockstep.kit.topic;

import org.jspecify.annotations.NullMarked;
