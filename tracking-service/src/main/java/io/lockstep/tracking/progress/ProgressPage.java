package io.lockstep.tracking.progress;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of progress updates. */
@Schema(description = "One page of progress updates; next is absent on the last", examples = ProgressSamples.PAGE)
record ProgressPage(List<ProgressView> items, @Nullable String next) {

    static ProgressPage of(Page<ProgressView> page) {
        return new ProgressPage(page.items(), page.next());
    }
}
