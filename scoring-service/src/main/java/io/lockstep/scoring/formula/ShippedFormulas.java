package io.lockstep.scoring.formula;

import io.lockstep.kit.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The formulas of the catalogue's computable KPIs (requirements.md, section 5), each with a worked example: a data file. */
public final class ShippedFormulas {

    /**
     * An entry of the file.
     *
     * @param code of the metric in the catalogue
     * @param expression its formula
     * @param example facts and the value that they give
     */
    public record Entry(String code, String expression, Example example) {}

    /** Facts, of the period and where needed of the one before, and the value that the formula gives, at six places. */
    public record Example(
            Map<String, BigDecimal> facts,
            @Nullable Map<String, BigDecimal> previous,
            @Nullable Integer days,
            BigDecimal value) {}

    private static final String FILE = "/formulas.json";
    private static final List<Entry> ENTRIES = read();
    private static final List<FormulaVersion> VERSIONS =
            ENTRIES.stream().map(ShippedFormulas::version).toList();

    private ShippedFormulas() {}

    public static List<Entry> entries() {
        return ENTRIES;
    }

    /** Version 1 of each. */
    public static List<FormulaVersion> versions() {
        return VERSIONS;
    }

    private static FormulaVersion version(Entry entry) {
        return new FormulaVersion(
                entry.code(), 1, Formula.parse(entry.expression()), null, "Shipped with Lockstep", null, null);
    }

    private static List<Entry> read() {
        try (var file = Objects.requireNonNull(ShippedFormulas.class.getResourceAsStream(FILE), FILE)) {
            return Arrays.asList(EventJson.read(EventJson.parse(file.readAllBytes()), Entry[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
