package io.lockstep.tracking.spend;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of spend. */
@Schema(description = "One page; next is absent on the last", examples = SpendPage.SAMPLE)
record SpendPage(List<SpendView> items, @Nullable String next) {

    static final String SAMPLE =
            "{\"items\": [" + SpendView.SAMPLE + "], \"next\": \"MDE5OGM3YTEtM2I1Yy03ZDRlLTlmNjAtN2I4YzlkMGUxZjJh\"}";

    static SpendPage of(Page<SpendView> page) {
        return new SpendPage(page.items(), page.next());
    }
}
