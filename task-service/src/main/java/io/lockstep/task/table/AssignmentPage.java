package io.lockstep.task.table;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the assignment table. */
@Schema(description = "One page of the table; next is absent on the last", examples = AssignmentLine.PAGE)
record AssignmentPage(List<AssignmentLine> items, @Nullable String next) {}
