package io.lockstep.task.mywork;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Gives out, revokes and serves calendars with secret addresses. */
@ApplicationScoped
class FeedService {

    private final Feeds feeds;
    private final WorkService work;
    private final AuditLog audit;
    private final Clock clock;

    FeedService(Feeds feeds, WorkService work, AuditLog audit, Clock clock) {
        this.feeds = feeds;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem 404 when the directory does not know the caller */
    @Transactional
    Feed create() {
        var feed = feeds.add(work.caller(), Secret.next(), clock.instant());
        audit.record("CREATED", "calendar-feed", feed.feedId(), null, withoutSecret(feed));
        return feed;
    }

    @Transactional
    List<Feed> mine() {
        return feeds.of(work.caller());
    }

    /** @throws Problem 404 when the caller has none with this id */
    @Transactional
    void revoke(UUID id) {
        if (!feeds.remove(id, work.caller())) {
            throw Problem.notFound("calendar feed", id);
        }
        audit.record("REVOKED", "calendar-feed", id, null, null);
    }

    /**
     * The calendar at a secret address.
     *
     * @throws Problem 404, whether the id or the secret is wrong
     */
    @Transactional
    String calendar(UUID id, String secret) {
        var kept = feeds.find(id)
                .filter(feed -> Secret.matches(feed.hash(), secret))
                .orElseThrow(() -> Problem.notFound("calendar feed", id));
        return WorkCalendar.of(work.all(kept.person()), clock.instant());
    }

    private static Feed withoutSecret(Feed feed) {
        return new Feed(feed.feedId(), feed.personId(), feed.createdAt(), null);
    }
}
