@NullMarked
package io.lockstep.goal.bulk;

import org.jspecify.annotations.NullMarked;
