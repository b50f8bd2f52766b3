package io.lockstep.tracking.observation;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of observations. */
@Schema(description = "One page; next is absent on the last", examples = ObservationPage.SAMPLE)
record ObservationPage(
        List<ObservationView> items, @Nullable String next) {

    static final String SAMPLE = "{\"items\": [" + ObservationView.SAMPLE + "]}";

    static ObservationPage of(Page<ObservationView> page) {
        return new ObservationPage(page.items(), page.next());
    }
}
