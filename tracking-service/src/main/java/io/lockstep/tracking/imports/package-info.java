@NullMarked
package io.lockstep.tracking.imports;

import org.jspecify.annotations.NullMarked;
