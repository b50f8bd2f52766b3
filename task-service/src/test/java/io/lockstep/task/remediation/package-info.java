@NullMarked
package io.lockstep.task.remediation;

import org.jspecify.annotations.NullMarked;
