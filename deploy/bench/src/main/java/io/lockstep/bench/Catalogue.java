package io.lockstep.bench;

import io.lockstep.bench.arms.AlertLatency;
import io.lockstep.bench.arms.BatchPost;
import io.lockstep.bench.arms.Burst;
import io.lockstep.bench.arms.CachedStart;
import io.lockstep.bench.arms.DayTick;
import io.lockstep.bench.arms.ReadAfterUpdates;
import io.lockstep.bench.arms.RelayDrain;
import io.lockstep.bench.arms.Replicas;
import io.lockstep.bench.arms.SinglePost;
import io.lockstep.bench.arms.TreeGrowth;
import java.util.ArrayList;
import java.util.List;

/** All comparisons, in the order in which they run: what judges comes first, because what records leaves it a long backlog. */
final class Catalogue {

    private Catalogue() {}

    static List<Comparison> of(Options options) {
        var all = new ArrayList<Comparison>(List.of(
                new Burst(options.span()),
                TreeGrowth.tree(options.quick() ? 100_000 : 1_000_000, options.span()),
                TreeGrowth.star(options.quick() ? 100_000 : 1_000_000, options.span()),
                TreeGrowth.chain(options.span()),
                new DayTick(100_000),
                new Replicas(2, 10, options.quick() ? 10_000 : 40_000),
                new Replicas(2, 1, options.quick() ? 10_000 : 40_000),
                new Replicas(4, 10, options.quick() ? 10_000 : 40_000),
                new Replicas(4, 1, options.quick() ? 10_000 : 40_000),
                new ReadAfterUpdates(100, options.quick() ? 20_000 : 100_000, options.span()),
                new SinglePost("s1", 0, options.span()),
                new SinglePost("s1-slow", 1_000, options.span()),
                new BatchPost(options.span()),
                new RelayDrain(options.quick() ? 40_000 : 200_000),
                new CachedStart("tracking")));
        all.addAll(0, AlertLatency.both(options.span()));
        return all;
    }
}
