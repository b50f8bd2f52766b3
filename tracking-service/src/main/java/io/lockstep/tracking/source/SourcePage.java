package io.lockstep.tracking.source;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of sources. */
@Schema(description = "One page of sources; next is absent on the last", examples = SourceSamples.PAGE)
record SourcePage(List<SourceView> items, @Nullable String next) {

    static SourcePage of(Page<SourceView> page) {
        return new SourcePage(page.items(), page.next());
    }
}
