@NullMarked
package io.lockstep.scoring.rescoring;

import org.jspecify.annotations.NullMarked;
