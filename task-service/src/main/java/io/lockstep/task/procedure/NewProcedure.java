package io.lockstep.task.procedure;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lesson that becomes how it is done. */
@Schema(
        description = "A lesson that becomes how it is done",
        examples =
                "{\"lessonId\": \"01936f5e-0000-7000-8000-0000000000b0\", \"title\": \"线上研讨会报名流程\", \"steps\": [\"报名页只留手机号\"]}")
record NewProcedure(
        @NotNull UUID lessonId,

        @NotNull @Text @Size(max = 200) String title,

        @NotEmpty @Size(max = 100)
        List<@NotBlank @Size(max = 1000) @Pattern(regexp = ProcedureDetails.PRINTABLE) String> steps) {}
