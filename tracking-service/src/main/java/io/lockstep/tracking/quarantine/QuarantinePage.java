package io.lockstep.tracking.quarantine;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the quarantine. */
@Schema(description = "One page of the quarantine; next is absent on the last", examples = QuarantineSamples.PAGE)
record QuarantinePage(
        List<QuarantinedEvent> items, @Nullable String next) {

    static QuarantinePage of(Page<QuarantinedEvent> page) {
        return new QuarantinePage(page.items(), page.next());
    }
}
