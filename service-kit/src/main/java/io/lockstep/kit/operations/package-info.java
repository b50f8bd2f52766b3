@NullMarked
package io.lockstep.kit.operations;

import org.jspecify.annotations.NullMarked;
