package io.lockstep.scoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.scoring.fact.FigureRecorded;
import io.lockstep.scoring.fact.ImprovementAdopted;
import io.lockstep.scoring.fact.LeadFactRecorded;
import io.lockstep.scoring.fact.MeasurementRecorded;
import io.lockstep.scoring.fact.ProgressRecorded;
import io.lockstep.scoring.fact.SpendRecorded;
import io.lockstep.scoring.plan.GoalChanged;
import io.lockstep.scoring.plan.GoalEvent;
import io.lockstep.scoring.task.TaskChanged;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample that an owner publishes can be read into the record that scoring reads it with. */
class ReadersContractTest {

    @ParameterizedTest
    @CsvSource({
        "goal, person-changed",
        "goal, team-changed",
        "goal, cycle-changed",
        "goal, cycle-day-started",
        "goal, cycle-closed",
        "goal, goal-changed",
        "task, task-changed",
        "task, improvement-adopted",
        "tracking, progress-recorded",
        "tracking, measurement-recorded",
        "tracking, lead-fact-recorded",
        "tracking, spend-recorded",
        "tracking, figure-recorded",
    })
    void samples_whenRead_fitTheReadersRecord(String owner, String name) {
        var type = EventType.v1(owner, name);

        var samples = EventContract.of(owner).samples(type);

        assertThat(samples)
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(EventJson.read(sample, reader(name)))
                        .hasNoNullFieldsOrPropertiesExcept(
                                "teamId",
                                "parentTeamId",
                                "leadId",
                                "parentId",
                                "weight",
                                "periodLabel",
                                "thresholds",
                                "plannedQuantity",
                                "percent",
                                "quantity",
                                "numerator",
                                "denominator",
                                "role",
                                "startDate",
                                "channel",
                                "campaign",
                                "segment",
                                "allocations",
                                "allocationsOnTime",
                                "allocationHours",
                                "customers",
                                "marketingCustomers",
                                "marketingRevenue",
                                "conversionDays",
                                "qualityPoints",
                                "judgedLeads",
                                "keyResultId",
                                "milestones",
                                "budget"));
    }

    private static Class<?> reader(String name) {
        return switch (name) {
            case "person-changed" -> GoalEvent.PersonChanged.class;
            case "team-changed" -> GoalEvent.TeamChanged.class;
            case "cycle-changed" -> GoalEvent.CycleChanged.class;
            case "cycle-day-started" -> GoalEvent.CycleDayStarted.class;
            case "cycle-closed" -> GoalEvent.CycleClosed.class;
            case "goal-changed" -> GoalChanged.class;
            case "task-changed" -> TaskChanged.class;
            case "improvement-adopted" -> ImprovementAdopted.class;
            case "progress-recorded" -> ProgressRecorded.class;
            case "measurement-recorded" -> MeasurementRecorded.class;
            case "lead-fact-recorded" -> LeadFactRecorded.class;
            case "spend-recorded" -> SpendRecorded.class;
            case "figure-recorded" -> FigureRecorded.class;
            default -> throw new AssertionError(name);
        };
    }
}
