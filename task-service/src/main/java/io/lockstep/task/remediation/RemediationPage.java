package io.lockstep.task.remediation;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of remediations. */
@Schema(description = "One page of remediations; next is absent on the last", examples = RemediationSamples.PAGE)
record RemediationPage(
        List<RemediationView> items, @Nullable String next) {

    static RemediationPage of(Page<RemediationView> page) {
        return new RemediationPage(page.items(), page.next());
    }
}
