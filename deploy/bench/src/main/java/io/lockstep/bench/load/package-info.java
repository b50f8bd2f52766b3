@NullMarked
package io.lockstep.bench.load;

import org.jspecify.annotations.NullMarked;
