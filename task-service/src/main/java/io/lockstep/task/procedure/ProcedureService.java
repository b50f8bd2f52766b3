package io.lockstep.task.procedure;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.task.lesson.LessonService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Promotes lessons to procedures, and keeps their versions. */
@ApplicationScoped
class ProcedureService {

    /** Fewer common words than this are chance. */
    private static final BigDecimal LEAST = new BigDecimal("0.2");

    /** A procedure after a write, and the event that tells of its lesson, where one does. */
    record Written(Procedure procedure, @Nullable UUID eventId) {}

    private final Procedures procedures;
    private final LessonService lessons;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    ProcedureService(Procedures procedures, LessonService lessons, AuditLog audit, Caller caller, Clock clock) {
        this.procedures = procedures;
        this.lessons = lessons;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem 422 for an unknown lesson, 409 when it is promoted already */
    @Transactional
    Written promote(NewProcedure wanted) {
        var id = Ids.next();
        var promoted = lessons.promote(wanted.lessonId(), id);
        var lesson = promoted.lesson();
        var procedure = new Procedure(
                id,
                1,
                wanted.title(),
                wanted.steps(),
                wanted.lessonId(),
                lesson.source(),
                lesson.figures(),
                null,
                caller.subject(),
                clock.instant());
        return new Written(written("PROMOTED", null, procedure), promoted.eventId());
    }

    /** @throws Problem 404 unknown, 412, 428; 422 without a reason */
    @Transactional
    Procedure rewrite(UUID id, @Nullable String ifMatch, ProcedureDetails details) {
        var before = procedures.getLocked(id);
        Revision.check(ifMatch, before.version());
        if (details.reason() == null) {
            throw new Problem(ProcedureProblem.PROCEDURE_REASON_NEEDED).at("/reason");
        }
        return written("REWRITTEN", before, before.rewritten(details, caller.subject(), clock.instant()));
    }

    @Transactional
    Procedure one(UUID id) {
        return procedures.get(id);
    }

    @Transactional
    Page<Procedure> list(@Nullable String cursor, int limit) {
        return Page.of(
                procedures.page(Cursor.afterId(cursor), limit + 1),
                limit,
                procedure -> Cursor.at(procedure.procedureId()));
    }

    /** @throws Problem 404 unknown, 400 for a cursor of another list */
    @Transactional
    Page<Procedure> versions(UUID id, @Nullable String cursor, int limit) {
        procedures.get(id);
        var below = Cursor.parse(cursor, 1).map(ProcedureService::version).orElse(Long.MAX_VALUE);
        return Page.of(procedures.versions(id, below, limit + 1), limit, procedure -> Cursor.at(procedure.version()));
    }

    @Transactional
    List<Match> similar(String text, int limit) {
        return procedures.similar(text, LEAST, limit);
    }

    private static long version(Cursor cursor) {
        try {
            return Long.parseLong(cursor.parts().getFirst());
        } catch (NumberFormatException e) {
            throw new Problem(CommonProblem.INVALID_CURSOR);
        }
    }

    private Procedure written(String action, @Nullable Procedure before, Procedure after) {
        procedures.save(after);
        audit.record(action, "procedure", after.procedureId(), before, after);
        return after;
    }
}
