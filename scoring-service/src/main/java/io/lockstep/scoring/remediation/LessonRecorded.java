package io.lockstep.scoring.remediation;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody learned; the highest version wins.
 *
 * @param procedure whether it became a standard procedure
 */
public record LessonRecorded(
        UUID lessonId,
        long version,
        String title,
        @Nullable UUID goalId,
        @Nullable UUID taskId,
        @Nullable UUID remediationId,
        boolean procedure) {

    public LessonRecorded {
        Objects.requireNonNull(lessonId, "lessonId");
        Objects.requireNonNull(title, "title");
    }
}
