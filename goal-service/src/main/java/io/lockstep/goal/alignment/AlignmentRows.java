package io.lockstep.goal.alignment;

import static io.lockstep.goal.alignment.AlignmentColumns.BASELINE;
import static io.lockstep.goal.alignment.AlignmentColumns.MARKETING_GOAL;
import static io.lockstep.goal.alignment.AlignmentColumns.OWNER;
import static io.lockstep.goal.alignment.AlignmentColumns.PERIOD;
import static io.lockstep.goal.alignment.AlignmentColumns.PRIORITY;
import static io.lockstep.goal.alignment.AlignmentColumns.SALES_BASELINE;
import static io.lockstep.goal.alignment.AlignmentColumns.SALES_GOAL;
import static io.lockstep.goal.alignment.AlignmentColumns.SALES_OWNER;

import io.lockstep.goal.Period;
import io.lockstep.goal.directory.Person;
import io.lockstep.goal.directory.Persons;
import io.lockstep.goal.period.Periods;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableProblem;
import io.lockstep.kit.table.TableReader;
import io.lockstep.kit.table.TableRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the cells of an imported table; to be called in a transaction. */
@ApplicationScoped
class AlignmentRows {

    private static final int LONGEST = 500;

    private final Persons persons;
    private final Periods periods;
    private final Caller caller;

    AlignmentRows(Persons persons, Periods periods, Caller caller) {
        this.persons = persons;
        this.periods = periods;
        this.caller = caller;
    }

    /**
     * The rows of which every cell can be read; the others go into {@code errors}.
     *
     * @param salesOwner who owns the sales goals of rows that do not say; the caller where absent
     */
    List<AlignmentRow> read(List<TableRow> rows, @Nullable UUID salesOwner, TableErrors errors) {
        var known = new HashMap<String, List<Person>>();
        var otherwise = Optional.ofNullable(salesOwner)
                .or(() -> persons.ofSubject(caller.subject()).map(Person::id));
        return rows.stream()
                .flatMap(row -> read(row, known, otherwise, errors).stream())
                .toList();
    }

    private Optional<AlignmentRow> read(
            TableRow row, Map<String, List<Person>> known, Optional<UUID> salesOwner, TableErrors errors) {
        var sales = TableReader.needed(row, SALES_GOAL, AlignmentRows::name, "up to 500 characters", errors);
        var marketing = TableReader.needed(row, MARKETING_GOAL, AlignmentRows::name, "up to 500 characters", errors);
        var period = TableReader.needed(row, PERIOD, this::period, "2024Q1-Q4 | 2024Q3 | 2024.06 | 2024.01.05", errors);
        var owner = TableReader.needed(
                row, OWNER, cell -> person(cell, known), "the name, role or subject of one person", errors);
        var ofSales = salesOwner(row, known, salesOwner, errors);
        var priority = TableReader.optional(row, PRIORITY, PriorityCell::read, "高 | 中 | 低", errors);
        var salesBaseline = TableReader.optional(row, SALES_BASELINE, AlignmentRows::amount, "a number", errors);
        var baseline = TableReader.optional(row, BASELINE, AlignmentRows::amount, "a number", errors);
        if (sales.isEmpty() || marketing.isEmpty() || period.isEmpty() || owner.isEmpty() || ofSales.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AlignmentRow(
                row.number(),
                sales.get(),
                marketing.get(),
                priority.orElse(null),
                row.cell(PERIOD),
                period.get(),
                owner.get(),
                row.cell(OWNER),
                ofSales.get(),
                salesBaseline.orElse(null),
                baseline.orElse(null)));
    }

    private Optional<UUID> salesOwner(
            TableRow row, Map<String, List<Person>> known, Optional<UUID> otherwise, TableErrors errors) {
        if (row.cell(SALES_OWNER).isEmpty() && otherwise.isEmpty()) {
            errors.add(row.number(), SALES_OWNER, TableProblem.CELL_EMPTY);
        }
        return row.cell(SALES_OWNER).isEmpty()
                ? otherwise
                : TableReader.optional(
                        row,
                        SALES_OWNER,
                        cell -> person(cell, known),
                        "the name, role or subject of one person",
                        errors);
    }

    private static Optional<String> name(String cell) {
        return cell.length() > LONGEST ? Optional.empty() : Optional.of(cell);
    }

    private Optional<Period> period(String cell) {
        try {
            return Optional.of(periods.read(cell, null, null, ""));
        } catch (Problem unreadable) {
            return Optional.empty(); // told as an error of the cell
        }
    }

    private static Optional<BigDecimal> amount(String cell) {
        try {
            var percent = cell.endsWith("%");
            var number = new BigDecimal((percent ? cell.substring(0, cell.length() - 1) : cell).replace(",", ""));
            return Optional.of(percent ? number.movePointLeft(2) : number);
        } catch (NumberFormatException e) {
            return Optional.empty(); // told as an error of the cell
        }
    }

    /** The one active person whom a cell means: by subject, else by name, else by role. */
    private Optional<UUID> person(String cell, Map<String, List<Person>> known) {
        var meant = known.computeIfAbsent(
                cell,
                text -> persons.list(
                        "details.active = true and (details.subject = ?1 or details.displayName = ?1 or details.role = ?1)",
                        text));
        for (var way : List.<Function<Person, String>>of(
                person -> person.details().subject(),
                person -> person.details().displayName(),
                person -> person.details().role())) {
            var found = meant.stream()
                    .filter(person -> cell.equals(way.apply(person)))
                    .toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
