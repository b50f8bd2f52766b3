@NullMarked
package io.lockstep.bench.arms;

import org.jspecify.annotations.NullMarked;
