@NullMarked
package io.lockstep.task.mywork;

import org.jspecify.annotations.NullMarked;
