package io.lockstep.task.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Instant OPENED = Instant.parse("2026-02-15T09:30:00Z");

    @Test
    void next_fromTheBottomToTheTop_leavesEachStepItsDistance() {
        var ladder = ladder(Duration.ofHours(24), Duration.ofHours(48), Duration.ofHours(60));

        assertThat(ladder.due(OPENED)).isEqualTo("2026-02-16T09:30:00Z");
        assertThat(ladder.next(0, OPENED)).isEqualTo("2026-02-16T09:30:00Z");
        assertThat(ladder.next(1, Instant.parse("2026-02-16T09:30:00Z"))).isEqualTo("2026-02-17T09:30:00Z");
        assertThat(ladder.next(2, Instant.parse("2026-02-17T09:30:00Z"))).isEqualTo("2026-02-17T21:30:00Z");
        assertThat(ladder.next(3, Instant.parse("2026-02-17T21:30:00Z"))).isNull();
    }

    @Test
    void steps_whenTheyDoNotAscend_areRefused() {
        assertThatThrownBy(() -> ladder(Duration.ofHours(48), Duration.ofHours(24)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ladder(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    static Ladder ladder(Duration... steps) {
        return new Ladder(Duration.ofHours(24), List.of(steps), Instant::plus);
    }
}
