package io.lockstep.scoring.alert;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts to list; what is absent does not restrict.
 *
 * @param open open ones only, or cleared ones only
 */
public record AlertSearch(
        @Nullable Boolean open,
        @Nullable Level level,
        @Nullable Trigger trigger,
        @Nullable UUID subjectId,
        @Nullable UUID ownerId,
        @Nullable UUID teamId) {}
