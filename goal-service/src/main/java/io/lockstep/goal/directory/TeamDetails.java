package io.lockstep.goal.directory;

import io.lockstep.kit.validation.Text;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says of a team.
 *
 * @param name unique in the organisation, without {@code /}, which separates teams in an import
 * @param parentTeamId the team that it belongs to
 * @param leadId the person who leads it
 */
@Embeddable
@Schema(example = """
                {"name": "市场部", "parentTeamId": "01936f5e-0000-7000-8000-000000000001",
                 "leadId": "01936f5e-0000-7000-8000-000000000020"}""")
public record TeamDetails(
        @NotNull @Text @Pattern(regexp = "[^/]*", message = "must not contain /") @Size(max = 200)
        String name,

        @Nullable UUID parentTeamId,
        @Nullable UUID leadId) {}
