package io.lockstep.task.procedure;

import io.lockstep.task.lesson.Figure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of how something is done.
 *
 * @param source the name of the task or alert that its lesson comes from
 * @param figures those of its lesson: the evidence that it works
 */
@Schema(description = "One version of a standard procedure", examples = Procedure.EXAMPLE)
record Procedure(
        UUID procedureId,

        @Schema(description = "Rises with each change; also the ETag")
        long version,

        String title,
        List<String> steps,
        UUID lessonId,
        String source,

        @Schema(description = "The evidence that it works") List<Figure> figures,

        @Nullable String reason,

        @Schema(description = "Token subject of whoever wrote this version")
        String writtenBy,

        Instant writtenAt) {

    static final String EXAMPLE = """
            {"procedureId": "01936f5e-0000-7000-8000-0000000000c0", "version": 1, "title": "线上研讨会报名流程",
             "steps": ["报名页只留手机号"], "lessonId": "01936f5e-0000-7000-8000-0000000000b0",
             "source": "线上研讨会（3场）", "figures": [{"figure": "报名人数", "value": 640}],
             "writtenBy": "wang.qiang", "writtenAt": "2026-03-22T02:00:00Z"}""";

    Procedure rewritten(ProcedureDetails details, String by, Instant at) {
        return new Procedure(
                procedureId,
                version + 1,
                details.title(),
                details.steps(),
                lessonId,
                source,
                figures,
                details.reason(),
                by,
                at);
    }
}
