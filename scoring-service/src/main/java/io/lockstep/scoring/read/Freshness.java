package io.lockstep.scoring.read;

import io.lockstep.kit.inbox.AppliedEvents;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Read your writes: a read that names the event id of a write waits up to two seconds for it. */
@Singleton
public class Freshness {

    private final AppliedEvents applied;

    Freshness(AppliedEvents applied) {
        this.applied = applied;
    }

    /** Waits, outside any transaction; says whether the event is applied, or nothing when none was named. */
    public Optional<Boolean> await(@Nullable UUID after) {
        return Optional.ofNullable(after).map(applied::await);
    }
}
