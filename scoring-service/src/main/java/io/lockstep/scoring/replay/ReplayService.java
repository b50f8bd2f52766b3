package io.lockstep.scoring.replay;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues replays and tells how they go. */
@ApplicationScoped
class ReplayService {

    private final Replays replays;
    private final Caller caller;
    private final AuditLog audit;

    ReplayService(Replays replays, Caller caller, AuditLog audit) {
        this.replays = replays;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    ReplayView queue(NewReplay wanted) {
        var id = Ids.next();
        if (!replays.add(id, wanted.switchOver(), caller.subject())) {
            throw new Problem(ReplayProblem.REPLAY_UNDER_WAY)
                    .with("replay", replays.underWay().map(UUID::toString).orElse("-"));
        }
        audit.record("REQUESTED", "replay", id, null, wanted);
        return one(id);
    }

    ReplayView one(UUID id) {
        return replays.find(id).orElseThrow(() -> Problem.notFound("replay", id));
    }

    ReplayPage list(@Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1).map(at -> at.id(0)).orElse(null);
        var page = Page.of(replays.before(before, limit + 1), limit, replay -> Cursor.at(replay.replayId()));
        return new ReplayPage(page.items(), page.next());
    }
}
