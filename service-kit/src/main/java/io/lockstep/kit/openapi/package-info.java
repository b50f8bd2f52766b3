@NullMarked
package io.lockstep.kit.openapi;

import org.jspecify.annotations.NullMarked;
