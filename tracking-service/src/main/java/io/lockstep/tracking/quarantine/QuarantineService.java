package io.lockstep.tracking.quarantine;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.quarantine.Quarantine.Filter;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The quarantine as administrators see it: looked into, and judged again once a mapping or a sender was corrected. */
@Singleton
class QuarantineService {

    /** Of one request; a longer quarantine is replayed in several. */
    private static final int AT_ONCE = 1_000;

    private final Quarantine quarantine;
    private final List<Replay> intakes;
    private final AuditLog audit;

    QuarantineService(Quarantine quarantine, @All List<Replay> intakes, AuditLog audit) {
        this.quarantine = quarantine;
        this.intakes = intakes;
        this.audit = audit;
    }

    Page<QuarantinedEvent> page(@Nullable UUID sourceId, @Nullable Reason reason, @Nullable String cursor, int limit) {
        return quarantine.page(new Filter(sourceId, reason), cursor, limit);
    }

    QuarantinedEvent get(UUID id) {
        return quarantine.find(id).orElseThrow(() -> Problem.notFound("quarantined event", id));
    }

    /** Judges one event again. */
    ReplayResult replay(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var event = quarantine.lock(id).orElseThrow(() -> Problem.notFound("quarantined event", id));
            return replayed(event);
        });
    }

    /** Judges again, each in its own transaction and the oldest first, what was there when it began. */
    ReplaySummary replayAll(@Nullable UUID sourceId, @Nullable Reason reason, @Nullable String cursor) {
        var ids = quarantine.ids(new Filter(sourceId, reason), Cursor.afterId(cursor), AT_ONCE + 1);
        var page = Page.of(ids, AT_ONCE, Cursor::at);
        var recorded = 0;
        var rejected = 0;
        for (var id : page.items()) {
            var result = QuarkusTransaction.requiringNew()
                    .call(() -> quarantine.lock(id).map(this::replayed).orElse(null));
            if (result != null) { // else somebody else was faster, or it was forgotten meanwhile
                recorded += result.status() == ReplayResult.Status.RECORDED ? 1 : 0;
                rejected += result.status() == ReplayResult.Status.REJECTED ? 1 : 0;
            }
        }
        return new ReplaySummary(recorded, rejected, page.next());
    }

    private ReplayResult replayed(QuarantinedEvent event) {
        var intake = intakes.stream().filter(it -> it.takes(event)).findFirst().orElseThrow();
        var rejected = intake.replay(event);
        var result = rejected.isEmpty() ? ReplayResult.RECORDED : ReplayResult.rejected(rejected.getFirst());
        if (rejected.isEmpty()) {
            quarantine.remove(event.quarantineId());
        } else if (rejected.stream().allMatch(it -> it.raw().equals(event.body()))) {
            quarantine.explain(event.quarantineId(), rejected.getFirst());
        } else { // a body that can be told into its records now, some of which cannot be recorded
            quarantine.remove(event.quarantineId());
            quarantine.add(rejected, event.receivedFrom());
        }
        audit.record("REPLAYED", "quarantined-event", event.quarantineId(), null, result);
        return result;
    }
}
