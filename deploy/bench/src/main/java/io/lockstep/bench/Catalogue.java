package io.lockstep.bench;

import io.lockstep.bench.arms.BatchPost;
import io.lockstep.bench.arms.RelayDrain;
import io.lockstep.bench.arms.SinglePost;
import java.util.List;

/** All comparisons, in the order in which they run. */
final class Catalogue {

    private Catalogue() {}

    static List<Comparison> of(Options options) {
        return List.of(
                new SinglePost("s1", 0, options.span()),
                new SinglePost("s1-slow", 1_000, options.span()),
                new BatchPost(options.span()),
                new RelayDrain(options.quick() ? 40_000 : 200_000));
    }
}
