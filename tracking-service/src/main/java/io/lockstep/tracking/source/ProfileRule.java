package io.lockstep.tracking.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.validation.Text;
import io.lockstep.tracking.adapter.Json;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the customer profile (客户画像). It matches when the field's value is one of the listed ones, regardless of case, or
 * lies in the range; without either, when the field has a value at all.
 */
@Schema(
        description = "One rule of the customer profile: the field is one of the values, or lies in the range, or (with"
                + " neither) has a value at all")
public record ProfileRule(
        @NotNull @Text @Size(max = 100) String name,
        @NotNull @Text @Size(max = 255) String field,
        @Nullable @Size(min = 1, max = 200) List<@NotNull @Size(min = 1, max = 255) String> oneOf,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 6, fraction = 2)
        BigDecimal weight) {

    private static final int LONGEST_NUMBER = 40;

    /** Whether a field's value matches; nothing when the CRM did not tell the field. */
    @Nullable
    Boolean matches(JsonNode fields) {
        var value = Json.at(fields, field);
        if (value.isMissingNode()) {
            return null;
        }
        var text = Json.text(value);
        if (text == null) {
            return false;
        }
        var listed = oneOf == null || oneOf.stream().anyMatch(text.strip()::equalsIgnoreCase);
        return listed && (from == null && to == null || inRange(text));
    }

    private boolean inRange(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return false;
        }
        try {
            var number = new BigDecimal(text.strip());
            return (from == null || number.compareTo(from) >= 0) && (to == null || number.compareTo(to) <= 0);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
