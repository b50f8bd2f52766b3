package io.lockstep.tracking.leadbook;

import io.lockstep.tracking.leadevent.LeadEventView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of what happened to a lead. */
@Schema(
        description =
                "One page of what happened to a lead and to its doubles, in the order in which it happened; next is"
                        + " absent on the last",
        examples = LeadBookSamples.TIMELINE)
record TimelinePage(List<LeadEventView> items, @Nullable String next) {}
