@NullMarked
package io.lockstep.scoring.series;

import org.jspecify.annotations.NullMarked;
