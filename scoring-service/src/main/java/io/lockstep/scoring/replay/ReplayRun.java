package io.lockstep.scoring.replay;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import io.lockstep.scoring.rescoring.PlanLock;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Runs a replay: the handlers that serve apply every event of the topics, in transactions that see the second set of tables. The
 * service goes on meanwhile; only while the rest is read, compared and switched does it wait.
 */
@Singleton
class ReplayRun {

    private static final Logger LOG = Logger.getLogger(ReplayRun.class);
    private static final int BATCH = 500;
    private static final int LONGEST_SECONDS = 840;

    /** So often the service gets the chance to apply what the replay has seen already. */
    private static final int ROUNDS = 20;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Map<String, Object> kafka;
    private final Map<String, EventHandler> handlers;
    private final ReplaySchema schema;
    private final ReplayComparison comparison;
    private final SwitchedScores scores;
    private final Replays replays;
    private final PlanLock plan;

    ReplayRun(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @All List<EventHandler> handlers,
            ReplaySchema schema,
            ReplayComparison comparison,
            SwitchedScores scores,
            Replays replays,
            PlanLock plan) {
        this.kafka = kafka;
        this.handlers = handlers.stream().collect(Collectors.toMap(EventHandler::owner, Function.identity()));
        this.schema = schema;
        this.comparison = comparison;
        this.scores = scores;
        this.replays = replays;
        this.plan = plan;
    }

    /** Runs the replay to its end and writes down how it ended. */
    void run(ReplayView replay) {
        try {
            transaction(schema::create);
            var topics = handlers.keySet().stream().map(EventType::topicOf).toList();
            try (var consumer = new TopicsConsumer(kafka, topics)) {
                var progress = new Progress(replay.replayId(), consumer);
                progress.toTheEnd();
                finish(replay, progress);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The replay %s failed", replay.replayId());
            replays.finish(replay.replayId(), ReplayState.FAILED, String.valueOf(e.getMessage()), null);
        } finally {
            transaction(schema::drop);
        }
    }

    private void finish(ReplayView replay, Progress progress) {
        for (var round = 1; !finished(replay, progress, round == ROUNDS); round++) {
            pause();
        }
    }

    /** Compares, unless the service has not applied yet what the replay has, and there is still time to wait for it. */
    private boolean finished(ReplayView replay, Progress progress, boolean last) {
        progress.toTheEnd();
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            schema.stopTheService();
            plan.change();
            if (schema.ahead() > 0 && !last) {
                return false;
            }
            var report = comparison.report(progress.refused());
            var wanted = replay.switchOver() == SwitchWhen.ALWAYS;
            var possible = report.lost() == 0;
            if (wanted && possible) {
                scores.note();
                schema.switchOver();
                scores.publish(replay.replayId());
            }
            replays.finish(
                    replay.replayId(),
                    wanted && possible ? ReplayState.SWITCHED : ReplayState.COMPARED,
                    wanted && !possible ? "the topics no longer hold all that was applied" : null,
                    report);
            return true;
        });
    }

    private static void transaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(work);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was applied so far. */
    private final class Progress {

        private final UUID replay;
        private final TopicsConsumer consumer;
        private long applied;
        private long refused;

        Progress(UUID replay, TopicsConsumer consumer) {
            this.replay = replay;
            this.consumer = consumer;
        }

        long refused() {
            return refused + consumer.refused();
        }

        void toTheEnd() {
            consumer.toTheEndOfNow();
            for (var events = consumer.next(BATCH); !events.isEmpty(); events = consumer.next(BATCH)) {
                apply(events);
                applied += events.size();
                replays.alive(replay, applied);
            }
        }

        private void apply(List<ReceivedEvent> events) {
            try {
                transaction(() -> handle(events));
            } catch (RuntimeException e) {
                if (events.size() == 1) {
                    LOG.infof(
                            "The event %s is refused in the replay too: %s",
                            events.getFirst().id(), e.getMessage());
                    refused++;
                } else {
                    events.forEach(event -> apply(List.of(event)));
                }
            }
        }

        private void handle(List<ReceivedEvent> events) {
            schema.shadow();
            var fresh = schema.claim(events.stream().map(ReceivedEvent::id).toList());
            var unseen =
                    events.stream().filter(event -> fresh.remove(event.id())).toList();
            if (!unseen.isEmpty()) {
                handlers.get(unseen.getFirst().type().owner()).handle(unseen);
            }
        }
    }
}
