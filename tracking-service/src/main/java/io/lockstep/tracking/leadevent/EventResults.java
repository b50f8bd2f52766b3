package io.lockstep.tracking.leadevent;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the events of a batch, in its order. */
@Schema(description = "What became of the events of a batch, in its order", examples = LeadSamples.RESULTS)
record EventResults(List<EventResult> items) {}
