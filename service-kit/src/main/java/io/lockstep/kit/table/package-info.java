/** Tables as people keep them: CSV and XLSX files read into rows and written from rows. */
@NullMarked
package io.lockstep.kit.table;

import org.jspecify.annotations.NullMarked;
