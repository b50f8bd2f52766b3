/** A service with nothing in it but the kit: what the tests of the kit's guarantees run against. */
@NullMarked
package io.lockstep.kit.sample;

import org.jspecify.annotations.NullMarked;
