package io.lockstep.task.procedure;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A procedure as somebody wants it. */
@Schema(
        description = "How it is done; a new version needs a reason",
        examples = "{\"title\": \"线上研讨会报名流程\", \"steps\": [\"报名页只留手机号\", \"开场前2小时短信提醒\"], \"reason\": \"增加提醒\"}")
record ProcedureDetails(
        @NotNull @Text @Size(max = 200) String title,

        @NotEmpty @Size(max = 100)
        List<@NotBlank @Size(max = 1000) @Pattern(regexp = ProcedureDetails.PRINTABLE) String> steps,

        @Text @Size(max = 1000) @Schema(description = "Why; needed for a new version") @Nullable
        String reason) {

    /** Neither control characters nor halves of surrogate pairs, as for every text. */
    static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}]*";
}
