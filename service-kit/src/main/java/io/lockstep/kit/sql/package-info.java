@NullMarked
package io.lockstep.kit.sql;

import org.jspecify.annotations.NullMarked;
