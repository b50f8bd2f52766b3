package io.lockstep.task;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.problem.ProblemType;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a rule says to somebody who breaks it. */
public final class Refused {

    private Refused() {}

    /** Asserts that the call is refused with this problem. */
    public static void of(ThrowingCallable call, ProblemType type) {
        Assertions.assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> Assertions.assertThat(problem.type()).isEqualTo(type));
    }
}
