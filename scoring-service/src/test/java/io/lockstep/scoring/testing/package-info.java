/** Plans and facts as the other services publish them, for tests. */
@org.jspecify.annotations.NullMarked
package io.lockstep.scoring.testing;
