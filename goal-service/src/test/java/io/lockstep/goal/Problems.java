package io.lockstep.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.problem.ProblemType;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a rule is broken and which field is blamed, and says what the caller is told. */
public final class Problems {

    private Problems() {}

    /** The detail in English, as it stands among the errors of a list of changes or cells. */
    public static String told(ProblemType type, Map<String, Object> members) {
        return type.detail().fill(Locale.ENGLISH, members);
    }

    public static void assertProblem(ProblemType type, String pointer, ThrowingCallable command) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(command)
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(Problem.FieldError::pointer)
                        .contains(pointer))
                .extracting(Problem::type)
                .isEqualTo(type);
    }

    public static void assertProblem(ProblemType type, ThrowingCallable command) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(command)
                .extracting(Problem::type)
                .isEqualTo(type);
    }
}
