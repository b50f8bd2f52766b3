package io.lockstep.goal.funding;

import io.lockstep.goal.priority.PriorityLevel;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A goal whose money does not follow its priority.
 *
 * @param average what the goals of the next higher priority that have a budget get on average; for MORE_THAN_ABOVE
 */
@Schema(example = """
                {"goalId": "01936f5e-0000-7000-8000-000000000040", "name": "老客户专属活动触达率80%", "level": "MEDIUM",
                 "budget": 60000, "kind": "MORE_THAN_ABOVE", "average": 40000}""")
record Misfit(
        UUID goalId,
        String name,
        PriorityLevel level,
        @Nullable BigDecimal budget,
        Kind kind,
        @Nullable BigDecimal average) {

    /** What does not fit. */
    enum Kind {
        /** A core goal for which no money is set aside. */
        CORE_WITHOUT_BUDGET,
        /** A goal that gets more than the average goal of the next higher priority. */
        MORE_THAN_ABOVE
    }
}
