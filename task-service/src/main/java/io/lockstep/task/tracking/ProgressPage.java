package io.lockstep.task.tracking;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the progress table. */
@Schema(description = "One page of the table; next is absent on the last", examples = ProgressLine.PAGE)
record ProgressPage(
        LocalDate asOf, List<ProgressLine> items, @Nullable String next) {}
