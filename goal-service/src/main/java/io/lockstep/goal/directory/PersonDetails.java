package io.lockstep.goal.directory;

import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says of a person.
 *
 * @param subject the {@code sub} of the person's tokens
 * @param role the role in the trade, such as content specialist; roles in the suite come from tokens
 * @param startDate the first day in the organisation, from which on a newcomer is one
 * @param active whether the person can be given new work
 */
@Embeddable
@Schema(example = """
                {"subject": "li.na", "displayName": "李娜", "role": "内容专员", "teamId": "01936f5e-0000-7000-8000-000000000010",
                 "startDate": "2026-01-05", "active": true}""")
public record PersonDetails(
        @NotNull @Text @Size(max = 200) String subject,
        @NotNull @Text @Size(max = 200) String displayName,
        @NotNull @Text @Size(max = 200) String role,
        @Nullable UUID teamId,
        @Day @Nullable LocalDate startDate,
        @Schema(defaultValue = "true") @Nullable Boolean active) {

    public PersonDetails {
        active = active == null || active;
    }

    /** The same person, who can be given no new work. */
    PersonDetails inactive() {
        return new PersonDetails(subject, displayName, role, teamId, startDate, false);
    }
}
