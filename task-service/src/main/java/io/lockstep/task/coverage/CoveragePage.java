package io.lockstep.task.coverage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of key results. */
@Schema(description = "One page of key results; next is absent on the last", examples = CoverageLine.PAGE)
record CoveragePage(List<CoverageLine> items, @Nullable String next) {}
