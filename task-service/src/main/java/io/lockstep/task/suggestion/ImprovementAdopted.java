package io.lockstep.task.suggestion;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.task.subject.About;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code task.improvement-adopted}: a suggestion was adopted; they are counted (requirements.md, section 5). */
record ImprovementAdopted(
        UUID suggestionId,
        About about,
        UUID subjectId,
        LocalDate adoptedOn,
        @Nullable UUID teamId) {

    static final EventType TYPE = EventType.v1("task", "improvement-adopted");

    static OutgoingEvent of(Suggestion suggestion, LocalDate day) {
        return OutgoingEvent.of(
                TYPE,
                suggestion.suggestionId(),
                new ImprovementAdopted(
                        suggestion.suggestionId(),
                        suggestion.about(),
                        suggestion.subjectId(),
                        day,
                        suggestion.teamId()));
    }
}
