package io.lockstep.tracking.observation;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of feedback. */
@Schema(description = "One page; next is absent on the last", examples = FeedbackPage.SAMPLE)
record FeedbackPage(List<FeedbackView> items, @Nullable String next) {

    static final String SAMPLE = "{\"items\": [" + FeedbackView.SAMPLE + "]}";

    static FeedbackPage of(Page<FeedbackView> page) {
        return new FeedbackPage(page.items(), page.next());
    }
}
