@NullMarked
package io.lockstep.kit.security;

import org.jspecify.annotations.NullMarked;
