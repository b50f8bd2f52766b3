package io.lockstep.task.suggestion;

import io.lockstep.kit.problem.Problem;
import io.lockstep.task.subject.About;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An improvement that somebody proposed.
 *
 * @param proposedBy token subject of whoever made it
 * @param personId the same in the directory, if it knows them
 * @param teamId their team, whose adopted improvements are counted
 */
@Schema(description = "An improvement that somebody proposed, and its answer", examples = Suggestion.EXAMPLE)
record Suggestion(
        UUID suggestionId,

        @Schema(description = "Rises with each change; also the ETag")
        long version,

        About about,
        UUID subjectId,
        String title,
        @Nullable String text,
        SuggestionState state,

        @Schema(description = "Token subject of whoever made it")
        String proposedBy,

        @Nullable UUID personId,
        @Nullable UUID teamId,
        Instant proposedAt,

        @Schema(description = "Token subject of whoever answered it") @Nullable
        String answeredBy,

        @Nullable Instant answeredAt,
        @Nullable String reason) {

    static final String EXAMPLE = """
            {"suggestionId": "01936f5e-0000-7000-8000-000000000090", "version": 2, "about": "TASK",
             "subjectId": "01936f5e-0000-7000-8000-000000000061", "title": "报名页减少两个必填项", "state": "ADOPTED",
             "proposedBy": "li.na", "proposedAt": "2026-02-15T09:30:00Z", "answeredBy": "wang.qiang",
             "answeredAt": "2026-02-16T02:00:00Z", "reason": "下周起执行"}""";

    /**
     * The same one with its answer.
     *
     * @throws Problem 409 when it has one already
     */
    Suggestion answered(SuggestionState to, String by, Instant at, @Nullable String why) {
        if (state != SuggestionState.OPEN) {
            throw new Problem(SuggestionProblem.SUGGESTION_ANSWERED).with("state", state);
        }
        return new Suggestion(
                suggestionId,
                version + 1,
                about,
                subjectId,
                title,
                text,
                to,
                proposedBy,
                personId,
                teamId,
                proposedAt,
                by,
                at,
                why);
    }
}
