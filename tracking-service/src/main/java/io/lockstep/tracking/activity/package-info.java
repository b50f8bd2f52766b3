@NullMarked
package io.lockstep.tracking.activity;

import org.jspecify.annotations.NullMarked;
