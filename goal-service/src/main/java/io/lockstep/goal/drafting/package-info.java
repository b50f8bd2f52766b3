@NullMarked
package io.lockstep.goal.drafting;

import org.jspecify.annotations.NullMarked;
