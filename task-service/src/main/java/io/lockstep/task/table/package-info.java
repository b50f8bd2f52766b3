/** Table 2 of requirements.md, the assignment of tasks: imported as people keep it, exported as it was printed. */
@NullMarked
package io.lockstep.task.table;

import org.jspecify.annotations.NullMarked;
