package io.lockstep.tracking.figure;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of figures. */
@Schema(description = "One page; next is absent on the last", examples = FigurePage.SAMPLE)
record FigurePage(List<FigureView> items, @Nullable String next) {

    static final String SAMPLE =
            "{\"items\": [" + FigureView.SAMPLE + "], \"next\": \"MDE5OGM3YTEtM2I1Yy03ZDRlLTlmNjAtN2I4YzlkMGUxZjJh\"}";

    static FigurePage of(Page<FigureView> page) {
        return new FigurePage(page.items(), page.next());
    }
}
