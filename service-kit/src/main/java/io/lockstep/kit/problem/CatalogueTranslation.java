package io.lockstep.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an exception, of whatever layer, is in the catalogue. */
record CatalogueTranslation(Problem problem, List<Map<String, String>> errors) {

    private static final Set<String> DATABASE_AWAY = Set.of("08", "53", "57", "58");

    /** The session stood still in its transaction for too long, and the database has ended it. */
    private static final String STOOD_STILL = "25P03";

    /** A value that the column cannot hold, such as a text with a null character, and that validation let through. */
    private static final String UNSTORABLE = "22";

    /** Serialisation failures and deadlocks, broken keys, and locks that were not given up in time. */
    private static final Set<String> LOST_A_RACE = Set.of("40", "23", "55");

    static CatalogueTranslation translate(@Nullable Throwable cause, int status, Locale locale) {
        for (var t = cause; t != null; t = t.getCause()) {
            switch (t) {
                case Problem problem -> {
                    return new CatalogueTranslation(problem, errors(problem, locale));
                }
                case ConstraintViolationException invalid
                when status < 500 -> {
                    return new CatalogueTranslation(new Problem(CommonProblem.INVALID_REQUEST), errors(invalid));
                }
                case JacksonException unreadable
                when status < 500 -> {
                    var problem = problem(unreadable);
                    return new CatalogueTranslation(problem, errors(problem, locale));
                }
                case SQLException sql -> {
                    return new CatalogueTranslation(ofDatabase(sql), List.of());
                }
                default -> {}
            }
        }
        return new CatalogueTranslation(ofStatus(status, cause), List.of());
    }

    private static Problem ofDatabase(SQLException sql) {
        var state = sql.getSQLState();
        var stateClass = state == null ? "08" : state.substring(0, Math.min(2, state.length()));
        if (stateClass.equals(UNSTORABLE)) {
            return new Problem(CommonProblem.MALFORMED_REQUEST).with("reason", "a value cannot be stored as it is");
        }
        if (DATABASE_AWAY.contains(stateClass) || STOOD_STILL.equals(state)) {
            return new Problem(CommonProblem.UNAVAILABLE);
        }
        return new Problem(LOST_A_RACE.contains(stateClass) ? CommonProblem.CONFLICT : CommonProblem.INTERNAL);
    }

    private static Problem ofStatus(int status, @Nullable Throwable cause) {
        return switch (status) {
            case 401 -> new Problem(CommonProblem.UNAUTHENTICATED);
            case 403 -> new Problem(CommonProblem.FORBIDDEN);
            case 404 -> new Problem(CommonProblem.NO_SUCH_PATH);
            case 405 -> new Problem(CommonProblem.METHOD_NOT_ALLOWED);
            case 406 -> new Problem(CommonProblem.NOT_ACCEPTABLE);
            case 413 -> new Problem(CommonProblem.TOO_LARGE).with("limit", "max-body-size");
            case 415 -> new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
            case 429 -> new Problem(CommonProblem.TOO_MANY_REQUESTS);
            case 503 -> new Problem(CommonProblem.UNAVAILABLE);
            default ->
                status >= 400 && status < 500
                        ? new Problem(CommonProblem.MALFORMED_REQUEST)
                                .with("reason", cause == null ? "HTTP " + status : String.valueOf(cause.getMessage()))
                        : new Problem(CommonProblem.INTERNAL);
        };
    }

    private static List<Map<String, String>> errors(Problem problem, Locale locale) {
        return problem.errors().stream()
                .map(error -> Map.of(
                        "pointer",
                        "#" + error.pointer(),
                        "detail",
                        error.type().detail().fill(locale, error.members())))
                .toList();
    }

    private static List<Map<String, String>> errors(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(CatalogueTranslation::error)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    private static Map<String, String> error(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder("#");
        var parameter = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.isInIterable()) {
                    pointer.append('/').append(node.getIndex() == null ? node.getKey() : node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        return pointer.length() > 1
                ? Map.of("pointer", pointer.toString(), "detail", violation.getMessage())
                : Map.of("parameter", parameter, "detail", violation.getMessage());
    }

    private static Problem problem(JacksonException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                new Problem(CommonProblem.UNKNOWN_FIELD)
                        .with("field", unknown.getPropertyName())
                        .at(pointer(unknown));
            case StreamConstraintsException limit ->
                new Problem(CommonProblem.MALFORMED_REQUEST).with("reason", limit.getOriginalMessage());
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() ->
                new Problem(CommonProblem.INVALID_VALUE)
                        .with("field", pointer(mismatch).substring(1))
                        .with("expected", expected(mismatch.getTargetType()))
                        .at(pointer(mismatch));
            case JsonParseException syntax ->
                new Problem(CommonProblem.MALFORMED_REQUEST)
                        .with(
                                "reason",
                                "not JSON at line " + syntax.getLocation().getLineNr() + ", column "
                                        + syntax.getLocation().getColumnNr());
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                new Problem(CommonProblem.INVALID_VALUE)
                        .with("field", pointer(mapping).substring(1))
                        .with("expected", "a valid value")
                        .at(pointer(mapping));
            default ->
                new Problem(CommonProblem.MALFORMED_REQUEST).with("reason", "the body is empty or not of this form");
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of the documented form";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(" | "));
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2026-01-31";
            case "Instant", "OffsetDateTime" -> "an instant such as 2026-01-31T08:00:00Z";
            case "UUID" -> "an id (UUID)";
            case "String" -> "a text";
            case "List", "ArrayList" -> "a list";
            default -> "an object of the documented form";
        };
    }

    private static String pointer(JsonMappingException e) {
        var steps = new ArrayList<String>();
        for (var step : e.getPath()) {
            steps.add(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        return "/" + String.join("/", steps);
    }
}
