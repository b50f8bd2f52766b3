package io.lockstep.kit.http;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters that are ids, days, numbers or names of an enumeration. The framework answers 404 to one that it
 * cannot read, as if the path were wrong; this says which parameter it is and what it takes.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var parameter = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
        if (parameter.isEmpty()) {
            return null;
        }
        var name = parameter.get();
        if (type == UUID.class) {
            return converter(name, "an id (UUID)", text -> type.cast(UUID.fromString(text)));
        }
        if (type == LocalDate.class) {
            return converter(name, "a date such as 2026-01-31", text -> type.cast(LocalDate.parse(text)));
        }
        if (type == int.class || type == Integer.class) {
            @SuppressWarnings("unchecked") // int.class cannot cast
            Function<String, T> read = text -> (T) Integer.valueOf(text);
            return converter(name, "a whole number", read);
        }
        return type.isEnum() ? converter(name, names(type), text -> constant(type, text)) : null;
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(" | "));
    }

    private static <T> T constant(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static <T> ParamConverter<T> converter(String name, String expected, Function<String, T> read) {
        return new ParamConverter<>() {
            @Override
            public @Nullable T fromString(@Nullable String text) {
                if (text == null || text.isEmpty()) {
                    return null;
                }
                try {
                    return read.apply(text);
                } catch (RuntimeException e) {
                    throw new Problem(CommonProblem.INVALID_VALUE)
                            .with("field", name)
                            .with("expected", expected);
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }
}
