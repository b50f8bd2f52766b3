package io.lockstep.tracking.leadbook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is still kept of what a source sent about a lead. */
@Schema(
        description =
                "What is still kept of what a source sent about a lead: at most its latest 200 records of 30 days",
        examples = LeadBookSamples.RECORDS)
record KeptRecords(List<KeptRecord> items) {}
