package io.lockstep.scoring.retrospective;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads retrospectives, and has them written anew. */
@ApplicationScoped
class RetrospectiveReading {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE, Locale.SIMPLIFIED_CHINESE);

    private final Retrospectives retrospectives;
    private final RetrospectiveWriting writing;
    private final AuditLog audit;

    RetrospectiveReading(Retrospectives retrospectives, RetrospectiveWriting writing, AuditLog audit) {
        this.retrospectives = retrospectives;
        this.writing = writing;
        this.audit = audit;
    }

    Retrospective one(UUID cycle) {
        return retrospectives.find(cycle).orElseThrow(() -> Problem.notFound("retrospective", cycle));
    }

    RetrospectivePage list(@Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1).map(at -> at.id(0)).orElse(null);
        var page = Page.of(
                retrospectives.before(before, limit + 1), limit, retrospective -> Cursor.at(retrospective.cycleId()));
        return new RetrospectivePage(page.items(), page.next());
    }

    /** The report in English, or in Chinese where that is preferred. */
    String report(UUID cycle, List<Locale> preferred) {
        var language = preferred.stream()
                .filter(locale ->
                        SPOKEN.stream().anyMatch(spoken -> spoken.getLanguage().equals(locale.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
        return RetrospectiveReport.of(one(cycle), ReportWords.of(language));
    }

    /** Writes it again, from what is known now; what was proposed before keeps its id. */
    @Transactional
    Rewritten writeAgain(UUID cycle) {
        var event = writing.writeAgain(cycle).orElseThrow(() -> Problem.notFound("closed cycle", cycle));
        audit.record("WRITTEN_AGAIN", "retrospective", cycle, null, null);
        return new Rewritten(one(cycle), event);
    }

    /** A retrospective that was written again, and the event that tells of it. */
    record Rewritten(Retrospective retrospective, UUID eventId) {}
}
