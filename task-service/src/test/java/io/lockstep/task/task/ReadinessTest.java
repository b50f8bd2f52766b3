package io.lockstep.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lockstep.kit.problem.Problem;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final List<String> BUDGET = List.of("推广 (REQUESTED)");

    @Test
    void start_whenAllIsThere_warnsOfNothing() {
        assertThat(new Readiness(List.of(), List.of(), true).start(null)).isNull();
    }

    @Test
    void start_whenAResourceIsMissingAndRequired_isRefusedWhateverTheReason() {
        assertRefused(() -> new Readiness(List.of(), BUDGET, true).start("嘉宾已到"), StateProblem.RESOURCES_UNCONFIRMED);
        assertRefused(() -> new Readiness(List.of(), BUDGET, true).ready(), StateProblem.RESOURCES_UNCONFIRMED);
    }

    @Test
    void start_whenThePolicyLetsItPass_warnsAndNeedsAReason() {
        var readiness = new Readiness(List.of(), BUDGET, false);

        assertRefused(() -> readiness.start(null), StateProblem.START_REASON_NEEDED);
        assertThat(readiness.start("嘉宾已到")).isEqualTo(BUDGET);
        assertThat(readiness.ready()).isEqualTo(BUDGET);
    }

    @Test
    void start_whenAnotherTaskComesFirst_isRefused() {
        var readiness = new Readiness(List.of("白皮书"), List.of(), true);

        assertRefused(() -> readiness.start("why"), StateProblem.DEPENDENCIES_OPEN);
        assertThat(readiness.ready()).isNull();
    }

    private static void assertRefused(ThrowingCallable call, StateProblem type) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
