@NullMarked
package io.lockstep.scoring.plan;

import org.jspecify.annotations.NullMarked;
