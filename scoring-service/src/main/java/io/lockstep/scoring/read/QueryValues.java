package io.lockstep.scoring.read;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Query parameters that are ids or names; a wrong one is the caller's mistake (400), not a missing path. */
public final class QueryValues {

    private QueryValues() {}

    /**
     * The parameter as an id, absent when it is not given.
     *
     * @throws Problem 400 when it is no UUID
     */
    public static @Nullable UUID id(String parameter, @Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw invalid(parameter, "a UUID");
        }
    }

    /**
     * The parameter as one of the names of {@code type}, absent when it is not given.
     *
     * @throws Problem 400 when there is no such name
     */
    public static <E extends Enum<E>> @Nullable E name(Class<E> type, String parameter, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid(parameter, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static Problem invalid(String parameter, String expected) {
        return new Problem(CommonProblem.INVALID_VALUE).with("field", parameter).with("expected", expected);
    }
}
