package io.lockstep.tracking.activity;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity or a piece of content, with the figures that it brought. */
@Schema(
        description = "An activity or a piece of content, with the figures that it brought",
        examples = NewActivity.SAMPLE)
public record NewActivity(
        @NotNull Kind kind,
        @NotNull @Text @Size(max = 200) String name,
        @NotNull @Text @Size(max = 200) String channel,
        @Text @Size(max = 200) @Nullable String campaign,

        @NotNull @Schema(description = "When it took place or came out; not after today")
        LocalDate day,

        @Nullable UUID keyResultId,
        @Nullable UUID taskId,

        @NotNull
        @Size(max = 20)
        @Schema(description = "Participants and registrations of an activity; exposure, reads and saves of content")
        Map<
                        @NotNull @Pattern(regexp = "[a-z][A-Za-z0-9]{0,63}") String,
                        @NotNull @DecimalMin("0") @Digits(integer = 18, fraction = 6) BigDecimal>
                figures) {

    /** What it is. */
    public enum Kind {
        /** Something that people take part in. */
        ACTIVITY,
        /** Something that people read or see. */
        CONTENT
    }

    /** An example of the OpenAPI document. */
    static final String SAMPLE = """
            {"kind": "ACTIVITY", "name": "First webinar", "channel": "webinar", "campaign": "spring-launch",
             "day": "2026-02-15", "figures": {"registrations": 320, "participants": 210}}""";
}
