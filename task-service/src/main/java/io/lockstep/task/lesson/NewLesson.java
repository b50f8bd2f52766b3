package io.lockstep.task.lesson;

import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lesson as somebody records it. */
@Schema(
        description = "What was learnt from a task or a remediation, one of which it names",
        examples =
                "{\"title\": \"研讨会报名页只留手机号\", \"text\": \"必填项由5个减到1个后报名翻倍\", \"taskId\": \"01936f5e-0000-7000-8000-000000000061\", \"figures\": [{\"figure\": \"报名人数\", \"value\": 640}]}")
record NewLesson(
        @NotNull @Text @Size(max = 200) String title,
        @NotNull @Text @Size(max = 4000) String text,
        @Nullable UUID taskId,
        @Nullable UUID remediationId,

        @Size(max = 50)
        @Schema(description = "At least one; those of the remediation are added by themselves")
        @Nullable
        List<@NotNull @Valid Figure> figures) {

    NewLesson {
        figures = figures == null ? List.of() : figures;
    }
}
