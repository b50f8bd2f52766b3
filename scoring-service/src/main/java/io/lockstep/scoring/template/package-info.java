@NullMarked
package io.lockstep.scoring.template;

import org.jspecify.annotations.NullMarked;
