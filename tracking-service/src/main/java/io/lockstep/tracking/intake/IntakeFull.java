package io.lockstep.tracking.intake;

import io.lockstep.tracking.adapter.SourceKind.WhenFull;
import org.jspecify.annotations.Nullable;

/** A body that cannot be stored now; its sender has to be told so in the way that makes it come again. */
class IntakeFull extends RuntimeException {

    private final WhenFull answer;

    IntakeFull(WhenFull answer, String why, @Nullable Throwable cause) {
        super(why, cause);
        this.answer = answer;
    }

    WhenFull answer() {
        return answer;
    }
}
