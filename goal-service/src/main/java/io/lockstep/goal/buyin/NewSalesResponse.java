package io.lockstep.goal.buyin;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a supporting goal.
 *
 * @param version the version of the goal that was read
 * @param text the reason of a rejection, or the comment
 */
@Schema(name = "NewSalesResponse", example = """
                {"version": 3, "answer": "REJECTED", "text": "1000 leads at 15 % are 150 customers; the plan needs 200"}""")
record NewSalesResponse(
        @NotNull @Min(1) Long version,
        @NotNull Answer answer,
        @Text @Size(max = 2000) @Nullable String text) {}
