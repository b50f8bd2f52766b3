package io.lockstep.tracking.measurement;

import io.lockstep.kit.http.Page;
import io.lockstep.tracking.ledger.Fact;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of measurements. */
@Schema(description = "One page of measurements; next is absent on the last", examples = MeasurementSamples.PAGE)
record MeasurementPage(
        List<MeasurementView> items, @Nullable String next) {

    static MeasurementPage of(Page<Fact> page) {
        return new MeasurementPage(
                page.items().stream().map(MeasurementView::of).toList(), page.next());
    }
}
