package io.lockstep.scoring.kpi;

import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A formula to be tried, over facts that are given here or, where a period is given, over those that are stored.
 *
 * @param facts amounts by name; with a period they replace what is stored
 * @param previous the same of the period before
 * @param days length of the period where none is given, 30 by default
 */
@Schema(example = """
                {"expression": "cost / leads", "facts": {"cost": 1200, "leads": 40}}""")
record FormulaTrial(
        @NotNull @Text @Size(max = 500) String expression,

        @Nullable @Size(max = 100)
        Map<@Pattern(regexp = NAME) String, @NotNull @Digits(integer = 18, fraction = 6) BigDecimal> facts,

        @Nullable @Size(max = 100)
        Map<@Pattern(regexp = NAME) String, @NotNull @Digits(integer = 18, fraction = 6) BigDecimal> previous,

        @Nullable @Min(1) @Max(3660) Integer days,
        @Nullable @Day LocalDate from,
        @Nullable @Day LocalDate to,
        @Nullable @Text @Size(max = 200) String channel,
        @Nullable @Text @Size(max = 200) String campaign,
        @Nullable @Text @Size(max = 200) String segment,
        @Nullable @Text @Size(max = 200) String role) {

    private static final String NAME = "[a-z][A-Za-z0-9]{0,63}";
}
