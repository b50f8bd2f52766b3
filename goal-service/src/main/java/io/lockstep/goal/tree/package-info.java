@NullMarked
package io.lockstep.goal.tree;

import org.jspecify.annotations.NullMarked;
