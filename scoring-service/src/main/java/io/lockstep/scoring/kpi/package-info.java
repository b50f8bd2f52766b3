@NullMarked
package io.lockstep.scoring.kpi;

import org.jspecify.annotations.NullMarked;
