package io.lockstep.scoring.replay;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;

/** Runs the replays that wait, on whichever replica comes first. */
@Singleton
class ReplayUpkeep {

    private final Replays replays;
    private final ReplayRun run;

    ReplayUpkeep(Replays replays, ReplayRun run) {
        this.replays = replays;
        this.run = run;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void runNext() {
        replays.take().ifPresent(run::run);
    }
}
