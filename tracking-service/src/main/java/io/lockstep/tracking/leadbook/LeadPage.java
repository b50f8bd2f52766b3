package io.lockstep.tracking.leadbook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of leads. */
@Schema(description = "One page of leads; next is absent on the last", examples = LeadBookSamples.PAGE)
record LeadPage(List<LeadView> items, @Nullable String next) {}
