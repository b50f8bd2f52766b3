package io.lockstep.goal.screening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A manager's decision that one version of a goal may be activated although it fails the screening. */
@Schema(name = "ScreeningOverride", example = OverrideView.EXAMPLE)
record OverrideView(
        UUID overrideId, UUID goalId, long goalVersion, String reason, String grantedBy, Instant grantedAt) {

    static final String EXAMPLE = """
            {"overrideId": "01936f5e-0000-7000-8000-000000000070", "goalId": "01936f5e-0000-7000-8000-000000000040",
             "goalVersion": 3, "reason": "a pilot: there is nothing to measure against yet", "grantedBy": "boss",
             "grantedAt": "2026-02-15T08:30:00Z"}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    /** How a page of them is documented; what answers is the kit's page. */
    @Schema(name = "ScreeningOverridePage", example = PAGE)
    record OnPage(List<OverrideView> items, @Nullable String next) {}
}
