package io.lockstep.task.suggestion;

import io.lockstep.kit.validation.Text;
import io.lockstep.task.subject.About;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An improvement as somebody proposes it. */
@Schema(
        description = "An improvement of a goal, a KPI or a task",
        examples =
                "{\"about\": \"TASK\", \"subjectId\": \"01936f5e-0000-7000-8000-000000000061\", \"title\": \"报名页减少两个必填项\", \"text\": \"去年同类活动报名率提高了一半\"}")
record NewSuggestion(
        @NotNull About about,

        @NotNull @Schema(description = "The goal, KPI (metric) or task")
        UUID subjectId,

        @NotNull @Text @Size(max = 200) String title,

        @Text @Size(max = 4000) @Schema(description = "What, how, and what it would bring") @Nullable
        String text) {}
