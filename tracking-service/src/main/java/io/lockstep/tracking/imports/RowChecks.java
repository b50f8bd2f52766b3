package io.lockstep.tracking.imports;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableProblem;
import io.lockstep.kit.table.TableRow;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.Map;

/** Tells what is wrong with a row in the words of the endpoint that takes the same thing by itself. */
@Singleton
public class RowChecks {

    private final Validator validator;

    RowChecks(Validator validator) {
        this.validator = validator;
    }

    /** A check that throws a {@link Problem}. */
    public interface Check {
        void run();
    }

    /** Whether the thing that a row says is valid by itself; what is not is told. */
    public boolean isValid(Object thing, TableRow row, TableErrors errors) {
        var violations = validator.validate(thing);
        for (var violation : violations) {
            var column = violation.getPropertyPath().toString();
            if (row.cell(column).isEmpty()) {
                errors.add(row.number(), column, TableProblem.CELL_EMPTY);
            } else {
                errors.add(
                        row.number(),
                        column,
                        TableProblem.CELL_INVALID,
                        Map.of("value", row.cell(column), "needed", violation.getMessage()));
            }
        }
        return violations.isEmpty();
    }

    /** Runs a check of a row, and tells its problem; returns whether there was none. */
    public boolean check(Check check, TableRow row, TableErrors errors) {
        try {
            check.run();
            return true;
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                errors.add(row.number(), "", problem.type(), problem.members());
            }
            for (var error : problem.errors()) {
                errors.add(row.number(), column(error.pointer()), error.type(), error.members());
            }
            return false;
        }
    }

    private static String column(String pointer) {
        var path = pointer.substring(1);
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    }
}
