@NullMarked
package io.lockstep.kit.audit;

import org.jspecify.annotations.NullMarked;
