/**
 * What the tests of every service stand on, and what the local stack starts: a real PostgreSQL, a real broker, signed
 * tokens, an event probe, contract assertions and the architecture rules.
 *
 * <p>A service test says {@code @QuarkusTest @WithTestResource(LockstepTestResource.class)} and has all of it.
 */
@NullMarked
package io.lockstep.kit.testing;

import org.jspecify.annotations.NullMarked;
