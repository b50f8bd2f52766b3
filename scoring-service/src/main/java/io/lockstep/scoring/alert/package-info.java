@NullMarked
package io.lockstep.scoring.alert;

import org.jspecify.annotations.NullMarked;
