@NullMarked
package io.lockstep.kit.problem;

import org.jspecify.annotations.NullMarked;
