package io.lockstep.tracking.history;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of facts. */
@Schema(description = "One page of facts; next is absent on the last", examples = LedgerPage.SAMPLE)
record LedgerPage(List<LedgerEntry> items, @Nullable String next) {

    static final String SAMPLE =
            "{\"items\": [" + LedgerEntry.SAMPLE + "], \"next\": \"MDE5OGM3YTEtM2I1Yy03ZDRlLTlmNjAtN2I4YzlkMGUxZjJh\"}";

    static LedgerPage of(Page<LedgerEntry> page) {
        return new LedgerPage(page.items(), page.next());
    }
}
