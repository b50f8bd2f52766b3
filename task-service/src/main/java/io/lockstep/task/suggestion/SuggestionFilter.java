package io.lockstep.task.suggestion;

import io.lockstep.task.subject.About;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which suggestions a list shows; what is absent does not matter. */
record SuggestionFilter(
        @Nullable About about,
        @Nullable UUID subject,
        @Nullable UUID team,
        @Nullable SuggestionState state) {}
