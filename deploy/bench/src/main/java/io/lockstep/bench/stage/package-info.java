@NullMarked
package io.lockstep.bench.stage;

import org.jspecify.annotations.NullMarked;
