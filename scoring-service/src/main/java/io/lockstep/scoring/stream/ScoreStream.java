package io.lockstep.scoring.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The feed as a stream for one reader, which goes on where an earlier one ended. */
@Singleton
class ScoreStream {

    /** What the stream sends: an entry of the feed, a sign of life, or the notice that something was missed. */
    sealed interface Signal {

        record News(Feed.Entry entry) implements Signal {}

        record KeepAlive() implements Signal {}

        /** The position asked for is no longer kept: read the scores anew, the stream goes on from now. */
        record Reset(FeedPosition position) implements Signal {}
    }

    private static final Logger LOG = Logger.getLogger(ScoreStream.class);
    private static final int BATCH = 500;
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Executor THREADS =
            command -> Thread.ofVirtual().name("score-stream").start(command);

    private final Feed feed;
    private final FeedTail tail;

    ScoreStream(Feed feed, FeedTail tail) {
        this.feed = feed;
        this.tail = tail;
    }

    /** What follows the position {@code last}, or what is committed from now on; endless. */
    Multi<Signal> after(@Nullable String last) {
        var wanted = Optional.ofNullable(last).filter(text -> !text.isBlank());
        var kept = wanted.flatMap(FeedPosition::parse).filter(feed::isKept);
        var start = kept.orElseGet(feed::end);
        List<Signal> first = wanted.isPresent() && kept.isEmpty()
                ? List.of(new Signal.Reset(start))
                : List.of(new Signal.KeepAlive());
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().iterable(first), following(start))
                .onSubscription()
                .invoke(tail::join)
                .onTermination()
                .invoke(tail::leave);
    }

    private Multi<Signal> following(FeedPosition start) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(start),
                        position -> Uni.createFrom().item(() -> next(position)).runSubscriptionOn(THREADS))
                .indefinitely()
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(batch));
    }

    private List<Signal> next(AtomicReference<FeedPosition> position) {
        try {
            tail.await(position.get(), SILENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        var entries = entries(position.get());
        if (entries.isEmpty()) {
            return List.of(new Signal.KeepAlive());
        }
        position.set(entries.getLast().position());
        return entries.stream().<Signal>map(Signal.News::new).toList();
    }

    /** The reader is told nothing of a failure but the end of the stream, after which it resumes. */
    private List<Feed.Entry> entries(FeedPosition position) {
        try {
            return feed.after(position, BATCH);
        } catch (RuntimeException e) {
            LOG.warnf("A score stream ends, because the feed cannot be read: %s", e.getMessage());
            throw e;
        }
    }
}
