package io.lockstep.task.cause;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cause in the organisation's own words.
 *
 * @param code by which a filing names it
 */
@Schema(description = "A cause in the organisation's own words", examples = SubCause.EXAMPLE)
public record SubCause(
        @NotNull @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String code,

        @NotNull Cause cause,
        @NotNull @Text @Size(max = 200) String nameZh,
        @NotNull @Text @Size(max = 200) String nameEn) {

    static final String EXAMPLE = """
            {"code": "registration-barrier-too-high", "cause": "EXECUTION", "nameZh": "报名门槛过高",
             "nameEn": "Registration barrier too high"}""";
}
