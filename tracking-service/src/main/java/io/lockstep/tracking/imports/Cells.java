package io.lockstep.tracking.imports;

import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableReader;
import io.lockstep.kit.table.TableRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of a row as values; what cannot be read is told, and null. */
public record Cells(TableRow row, TableErrors errors) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");
    private static final int LONGEST_NUMBER = 40;

    public @Nullable String text(String column) {
        return row.cell(column).isEmpty() ? null : row.cell(column);
    }

    /** A decimal; a percentage is its hundredth. */
    public @Nullable BigDecimal decimal(String column) {
        return TableReader.optional(row, column, Cells::decimalOf, "a number such as 1000.5 or 60%", errors)
                .orElse(null);
    }

    /** A day, written as 2026-02-15, 2026.02.15 or 2026/2/15. */
    public @Nullable LocalDate day(String column) {
        return TableReader.optional(row, column, Cells::dayOf, "a day such as 2026-02-15", errors)
                .orElse(null);
    }

    public @Nullable UUID id(String column) {
        return TableReader.optional(row, column, Cells::idOf, "an id (UUID)", errors)
                .orElse(null);
    }

    /** A decimal, if the text is one. */
    public static Optional<BigDecimal> decimalOf(String text) {
        var percent = text.endsWith("%");
        var digits = percent ? text.substring(0, text.length() - 1).strip() : text;
        if (digits.length() > LONGEST_NUMBER || !digits.matches("[-+]?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        var value = new BigDecimal(digits);
        return Optional.of(percent ? value.movePointLeft(2) : value);
    }

    static Optional<LocalDate> dayOf(String text) {
        var date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
