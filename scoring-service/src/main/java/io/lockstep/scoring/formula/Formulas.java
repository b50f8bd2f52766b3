package io.lockstep.scoring.formula;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/** The shipped formulas and the organisation's own versions. */
@Singleton
public class Formulas {

    private final Jdbi jdbi;

    /** What a text means never changes, so what was read once need not be read again. */
    private final Map<String, Formula> parsed = new ConcurrentHashMap<>();

    Formulas(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All versions as they are now. */
    public FormulaBook book() {
        var all = new ArrayList<>(ShippedFormulas.versions());
        all.addAll(jdbi.withHandle(handle -> handle.createQuery("select * from formula_version")
                .map((row, context) -> version(row))
                .list()));
        return new FormulaBook(all);
    }

    /** Metrics whose values are given by another version from that day on, themselves or over others. */
    public Set<String> changingOn(LocalDate day) {
        var changing = jdbi.withHandle(
                handle -> new HashSet<>(handle.createQuery("select code from formula_version where valid_from = :day")
                        .bind("day", day)
                        .mapTo(String.class)
                        .list()));
        return changing.isEmpty() ? changing : book().withDependents(changing);
    }

    /** Appends a version; formulas are written one at a time. */
    public void append(FormulaVersion version) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into formula_version (code, version, expression, valid_from, reason, written_by, written_at)
                        values (:code, :version, :expression, :validFrom, :reason, :by, :at)
                        """)
                .bind("code", version.code())
                .bind("version", version.version())
                .bind("expression", version.formula().toString())
                .bind("validFrom", version.validFrom())
                .bind("reason", version.reason())
                .bind("by", version.by())
                .bind("at", Objects.requireNonNull(version.at()).atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Until the end of the transaction nobody else writes a formula, so that two cannot close a circle together. */
    public void lock() {
        jdbi.useHandle(handle -> handle.execute("lock table formula_version in share row exclusive mode"));
    }

    private FormulaVersion version(ResultSet row) throws SQLException {
        return new FormulaVersion(
                row.getString("code"),
                row.getInt("version"),
                parsed.computeIfAbsent(row.getString("expression"), Formula::parse),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason"),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
