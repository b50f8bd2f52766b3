package io.lockstep.goal.version;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What differs between two versions of a goal. */
@Schema(example = """
                {"goalId": "01936f5e-0000-7000-8000-000000000040", "from": 2, "to": 3, "changes": [{"field": "target",
                   "keyResultId": "01936f5e-0000-7000-8000-000000000050", "from": 1000, "to": 800}]}""")
record VersionComparison(UUID goalId, long from, long to, List<FieldChange> changes) {}
