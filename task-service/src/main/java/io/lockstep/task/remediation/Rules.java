package io.lockstep.task.remediation;

import io.lockstep.task.achievement.Achievements;
import io.lockstep.task.calendar.WorkingCalendar;
import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings as rules, and what is measured of a remediation. */
@Dependent
class Rules {

    private final RemediationSettings settings;
    private final Ladder ladder;
    private final Achievements achievements;

    Rules(RemediationSettings settings, WorkingCalendar calendar, Achievements achievements) {
        this.settings = settings;
        this.ladder = new Ladder(settings.due(), settings.ladder(), calendar::after);
        this.achievements = achievements;
    }

    Ladder ladder() {
        return ladder;
    }

    Instant latestPromise(Instant now) {
        return now.plus(settings.longestPromise());
    }

    List<Integer> measureAfterDays() {
        return settings.measureAfterDays();
    }

    /** The achievement of the key result or goal of an alert; for a task of the key result that it contributes to first. */
    @Nullable
    BigDecimal achievement(Concern concern) {
        var isTask = concern.taskId() != null && concern.subjectId().equals(concern.taskId());
        var measured = isTask ? achievements.servedBy(concern.subjectId()) : Optional.of(concern.subjectId());
        return measured.flatMap(achievements::of).orElse(null);
    }
}
