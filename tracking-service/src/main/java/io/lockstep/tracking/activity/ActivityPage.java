package io.lockstep.tracking.activity;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of activities. */
@Schema(description = "One page of activities; next is absent on the last", examples = ActivityPage.SAMPLE)
record ActivityPage(List<ActivityView> items, @Nullable String next) {

    static final String SAMPLE = "{\"items\": [" + ActivityView.SAMPLE + "]}";

    static ActivityPage of(Page<ActivityView> page) {
        return new ActivityPage(page.items(), page.next());
    }
}
