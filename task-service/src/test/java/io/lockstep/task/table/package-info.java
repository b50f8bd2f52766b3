@NullMarked
package io.lockstep.task.table;

import org.jspecify.annotations.NullMarked;
