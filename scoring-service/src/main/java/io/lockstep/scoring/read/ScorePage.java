package io.lockstep.scoring.read;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of scores. */
@Schema(description = "One page of scores; next is absent on the last", examples = ReadSamples.SCORES)
record ScorePage(List<ScoreView> items, @Nullable String next) {

    static ScorePage of(Page<ScoreView> page) {
        return new ScorePage(page.items(), page.next());
    }
}
