package io.lockstep.task.lesson;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt.
 *
 * @param source the name of the task or alert that it comes from, by which similar tasks are found
 * @param procedureId the standard procedure that it was promoted to
 */
@Schema(description = "What was learnt, and the figures that it rests on", examples = Lesson.EXAMPLE)
public record Lesson(
        UUID lessonId,

        @Schema(description = "Rises with each change; also the ETag")
        long version,

        String title,
        String text,
        @Nullable UUID taskId,
        @Nullable UUID remediationId,
        @Nullable UUID goalId,

        @Schema(description = "The name of the task or alert that it comes from")
        String source,

        List<Figure> figures,

        @Schema(description = "The standard procedure that it was promoted to") @Nullable
        UUID procedureId,

        @Schema(description = "Token subject of whoever recorded it")
        String recordedBy,

        Instant recordedAt) {

    static final String EXAMPLE = """
            {"lessonId": "01936f5e-0000-7000-8000-0000000000b0", "version": 1, "title": "研讨会报名页只留手机号",
             "text": "必填项由5个减到1个后报名翻倍", "taskId": "01936f5e-0000-7000-8000-000000000061",
             "source": "线上研讨会（3场）", "figures": [{"figure": "报名人数", "value": 640}],
             "recordedBy": "li.na", "recordedAt": "2026-03-21T02:00:00Z"}""";

    Lesson promoted(UUID procedure) {
        return new Lesson(
                lessonId,
                version + 1,
                title,
                text,
                taskId,
                remediationId,
                goalId,
                source,
                figures,
                procedure,
                recordedBy,
                recordedAt);
    }
}
