package io.lockstep.goal.outline;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The drafts of an outline, in its order. */
@Schema(example = """
                {"goals": [{"ref": "sales", "goalId": "01936f5e-0000-7000-8000-000000000040"},
                           {"ref": "leads", "goalId": "01936f5e-0000-7000-8000-000000000041"}],
                 "eventId": "01936f5e-0000-7000-8000-0000000000ff"}""")
record Outlined(List<Draft> goals, UUID eventId) {

    /** One of them. */
    @Schema(name = "OutlinedGoal")
    record Draft(String ref, UUID goalId) {}
}
