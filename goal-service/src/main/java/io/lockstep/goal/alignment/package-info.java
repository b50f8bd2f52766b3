/** The sales-marketing goal alignment table (table 1 of requirements.md): read as a table, imported from one. */
@NullMarked
package io.lockstep.goal.alignment;

import org.jspecify.annotations.NullMarked;
