package io.lockstep.tracking.imports;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of imports. */
@Schema(description = "One page of imports; next is absent on the last", examples = ImportPage.SAMPLE)
record ImportPage(List<ImportRun> items, @Nullable String next) {

    static final String SAMPLE = "{\"items\": [" + ImportRun.SAMPLE + "]}";

    static ImportPage of(Page<ImportRun> page) {
        return new ImportPage(page.items(), page.next());
    }
}
