package io.lockstep.goal.directory;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A team as read; {@code eventId} only in the answer to a write. */
@Schema(example = TeamView.EXAMPLE)
public record TeamView(
        UUID teamId,
        long version,
        String name,
        @Nullable UUID parentTeamId,
        @Nullable UUID leadId,
        @Nullable UUID eventId) {

    static final String EXAMPLE = """
                {"teamId": "01936f5e-0000-7000-8000-000000000010", "version": 2, "name": "市场部",
                 "leadId": "01936f5e-0000-7000-8000-000000000020", "eventId": "01936f5e-0000-7000-8000-0000000000ff"}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    /** How a page of them is documented; what answers is the kit's page. */
    @Schema(name = "TeamPage", example = PAGE)
    record OnPage(List<TeamView> items, @Nullable String next) {}

    static TeamView of(Team team, @Nullable UUID eventId) {
        var is = team.details();
        return new TeamView(team.id(), team.version(), is.name(), is.parentTeamId(), is.leadId(), eventId);
    }
}
