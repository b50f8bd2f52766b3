package io.lockstep.scoring.retrospective;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of retrospectives. */
@Schema(
        description = "One page of retrospectives, that of the newest cycle first; next is absent on the last",
        examples = RetrospectiveSamples.PAGE)
record RetrospectivePage(
        List<Retrospective> items, @Nullable String next) {}
