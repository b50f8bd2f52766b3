package io.lockstep.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.task.goal.KeyResult;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuccessorsTest {

    private static final UUID CYCLE = Ids.next();
    private static final KeyResult OLD = keyResult(Ids.next(), "CLOSED", "季度线索", null, "有效线索", "effective-leads");
    private static final KeyResult CONTINUED =
            keyResult(Ids.next(), "ACTIVE", "二季度线索", OLD.goalId(), "有效线索 1200 条", "effective-leads");
    private static final KeyResult NAMESAKE = keyResult(Ids.next(), "ACTIVE", "季度线索", null, "有效线索", "leads");

    @Test
    void of_whenItWasNamed_isThatOne() {
        var named = Ids.next();

        assertThat(new Successors(Map.of(OLD.keyResultId(), named), List.of(CONTINUED), CYCLE).of(OLD))
                .contains(named);
    }

    @Test
    void of_whenAGoalContinuesTheOldOne_isItsKeyResultOfTheSameKpi() {
        assertThat(new Successors(Map.of(), List.of(NAMESAKE, CONTINUED), CYCLE).of(OLD))
                .contains(CONTINUED.keyResultId());
    }

    @Test
    void of_whenNothingContinuesIt_isTheOneWithTheSameNames() {
        assertThat(new Successors(Map.of(), List.of(NAMESAKE), CYCLE).of(OLD)).contains(NAMESAKE.keyResultId());
    }

    @Test
    void of_whenTwoFit_isNotGuessed() {
        var twin = keyResult(Ids.next(), "ACTIVE", "季度线索", null, "有效线索", "leads");

        assertThat(new Successors(Map.of(), List.of(NAMESAKE, twin), CYCLE).of(OLD))
                .isEmpty();
    }

    @Test
    void of_whenNoCycleIsPlannedAndTheGoalIsOpen_stays() {
        assertThat(new Successors(Map.of(), List.of(), null).of(NAMESAKE)).contains(NAMESAKE.keyResultId());
        assertThat(new Successors(Map.of(), List.of(), null).of(OLD)).isEmpty();
    }

    private static KeyResult keyResult(
            UUID goal, String state, String goalName, UUID carriedFrom, String name, String metric) {
        return new KeyResult(
                Ids.next(),
                goal,
                state,
                null,
                goalName,
                CYCLE,
                carriedFrom,
                name,
                "条",
                metric,
                "TOTAL",
                "REACH",
                null,
                null);
    }
}
