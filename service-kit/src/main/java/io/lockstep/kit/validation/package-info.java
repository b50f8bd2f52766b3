@NullMarked
package io.lockstep.kit.validation;

import org.jspecify.annotations.NullMarked;
