package io.lockstep.goal.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as read; {@code eventId} only in the answer to a write. */
@Schema(example = PersonView.EXAMPLE)
public record PersonView(
        UUID personId,
        long version,
        String subject,
        String displayName,
        String role,
        @Nullable UUID teamId,
        @Nullable LocalDate startDate,
        boolean active,
        @Nullable LocalDate departedOn,
        @Nullable UUID eventId) {

    static final String EXAMPLE = """
                {"personId": "01936f5e-0000-7000-8000-000000000020", "version": 1, "subject": "li.na", "displayName": "李娜",
                 "role": "内容专员", "teamId": "01936f5e-0000-7000-8000-000000000010", "startDate": "2026-01-05",
                 "active": true, "eventId": "01936f5e-0000-7000-8000-0000000000ff"}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    /** How a page of them is documented; what answers is the kit's page. */
    @Schema(name = "PersonPage", example = PAGE)
    record OnPage(List<PersonView> items, @Nullable String next) {}

    static PersonView of(Person person, @Nullable UUID eventId) {
        var is = person.details();
        return new PersonView(
                person.id(),
                person.version(),
                is.subject(),
                is.displayName(),
                is.role(),
                is.teamId(),
                is.startDate(),
                Boolean.TRUE.equals(is.active()),
                person.departedOn(),
                eventId);
    }
}
