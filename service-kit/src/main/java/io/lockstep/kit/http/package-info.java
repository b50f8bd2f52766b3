@NullMarked
package io.lockstep.kit.http;

import org.jspecify.annotations.NullMarked;
