package io.lockstep.task.lesson;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measured figure that a lesson rests on. */
@Schema(name = "LessonFigure", description = "A measured figure", examples = "{\"figure\": \"报名人数\", \"value\": 640}")
public record Figure(
        @NotNull @Text @Size(max = 200) String figure,
        @NotNull @Amount BigDecimal value) {

    public Figure {
        value = Decimals.plain(value);
    }
}
