package io.lockstep.tracking.leadevent;

import io.lockstep.kit.http.Page;
import io.lockstep.tracking.ledger.Fact;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of lead events. */
@Schema(description = "One page of lead events; next is absent on the last", examples = LeadSamples.PAGE)
record LeadEventPage(List<LeadEventView> items, @Nullable String next) {

    static LeadEventPage of(Page<Fact> page) {
        return new LeadEventPage(page.items().stream().map(LeadEventView::of).toList(), page.next());
    }
}
