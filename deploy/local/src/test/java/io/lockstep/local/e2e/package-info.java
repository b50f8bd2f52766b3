/** The suite as its users meet it: started with deploy/up, spoken to over HTTP with signed tokens. */
@NullMarked
package io.lockstep.local.e2e;

import org.jspecify.annotations.NullMarked;
