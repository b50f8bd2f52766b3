package io.lockstep.task.risk;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of risks. */
@Schema(
        description = "One page of risks; next is absent on the last",
        examples = "{\"items\": [" + RiskSamples.VIEW + "]}")
record RiskPage(List<Risk> items, @Nullable String next) {

    static RiskPage of(Page<Risk> page) {
        return new RiskPage(page.items(), page.next());
    }
}
