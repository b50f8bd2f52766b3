package io.lockstep.task.remediation;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of entries. */
@Schema(
        name = "RemediationEntryPage",
        description = "One page of entries; next is absent on the last",
        examples = "{\"items\": [" + Entry.EXAMPLE + "]}")
record EntryPage(List<Entry> items, @Nullable String next) {

    static EntryPage of(Page<Entry> page) {
        return new EntryPage(page.items(), page.next());
    }
}
