package io.lockstep.tracking.republication;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of republications. */
@Schema(description = "One page of republications; next is absent on the last", examples = RepublicationPage.SAMPLE)
record RepublicationPage(
        List<Republication> items, @Nullable String next) {

    static final String SAMPLE = "{\"items\": [" + Republication.SAMPLE + "]}";

    static RepublicationPage of(Page<Republication> page) {
        return new RepublicationPage(page.items(), page.next());
    }
}
