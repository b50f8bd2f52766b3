package io.lockstep.tracking.measurement;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of measurements. */
@Schema(description = "One page of measurements; next is absent on the last", examples = MeasurementSamples.PAGE)
record MeasurementPage(
        List<MeasurementView> items, @Nullable String next) {

    static MeasurementPage of(Page<MeasurementView> page) {
        return new MeasurementPage(page.items(), page.next());
    }
}
