package io.lockstep.task.plan;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.problem.ProblemType;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a rule says to somebody who breaks it. */
public final class Refusal {

    private Refusal() {}

    /** Asserts that the call is refused with this problem, which points at this field. */
    public static void assertRefused(ThrowingCallable call, ProblemType type, String pointer) {
        Assertions.assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> Assertions.assertThat(problem.type()).isEqualTo(type))
                .satisfies(problem -> Assertions.assertThat(problem.errors())
                        .extracting(Problem.FieldError::pointer)
                        .contains(pointer));
    }
}
