package io.lockstep.task.suggestion;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.task.directory.Directory;
import io.lockstep.task.directory.Person;
import io.lockstep.task.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes suggestions and their answers: each change is one transaction of the suggestion, its audit row and its event. */
@ApplicationScoped
class SuggestionService {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** A suggestion after a write, and the event that tells of it, where one does. */
    record Written(Suggestion suggestion, @Nullable UUID eventId) {}

    private final Suggestions suggestions;
    private final Subjects subjects;
    private final Directory directory;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;
    private final OrganisationTime time;

    SuggestionService(
            Suggestions suggestions,
            Subjects subjects,
            Directory directory,
            Outbox outbox,
            AuditLog audit,
            Caller caller,
            Clock clock,
            OrganisationTime time) {
        this.suggestions = suggestions;
        this.subjects = subjects;
        this.directory = directory;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.time = time;
    }

    /** To be called outside a transaction: waits for what the suggestion is about. */
    void prepare(NewSuggestion suggested) {
        subjects.await(suggested.about(), suggested.subjectId());
    }

    /** @throws Problem 422 when what it is about is not known */
    @Transactional
    Suggestion propose(NewSuggestion suggested) {
        subjects.get(suggested.about(), suggested.subjectId(), "/subjectId");
        var person = directory.caller();
        var suggestion = new Suggestion(
                Ids.next(),
                1,
                suggested.about(),
                suggested.subjectId(),
                suggested.title(),
                suggested.text(),
                SuggestionState.OPEN,
                caller.subject(),
                person.map(Person::personId).orElse(null),
                person.map(Person::teamId).orElse(null),
                clock.instant(),
                null,
                null,
                null);
        suggestions.save(suggestion, time.today());
        audit.record("PROPOSED", "suggestion", suggestion.suggestionId(), null, suggestion);
        return suggestion;
    }

    /** @throws Problem 403 for one's own, or one that is not the caller's to answer; 404, 409 answered, 412 */
    @Transactional
    Written adopt(UUID id, @Nullable String ifMatch, String reason) {
        var adopted = answer(id, ifMatch, SuggestionState.ADOPTED, reason);
        return new Written(adopted, outbox.append(ImprovementAdopted.of(adopted, time.today())));
    }

    /** @throws Problem as for {@link #adopt} */
    @Transactional
    Written decline(UUID id, @Nullable String ifMatch, String reason) {
        return new Written(answer(id, ifMatch, SuggestionState.DECLINED, reason), null);
    }

    /** @throws Problem 403 for somebody else's; 404, 409 answered, 412 */
    @Transactional
    Written withdraw(UUID id, @Nullable String ifMatch) {
        var before = locked(id, ifMatch);
        if (!before.proposedBy().equals(caller.subject())) {
            throw new Problem(CommonProblem.NOT_YOURS)
                    .with("what", "suggestion")
                    .with("id", id);
        }
        return new Written(written(before, SuggestionState.WITHDRAWN, null), null);
    }

    @Transactional
    Suggestion one(UUID id) {
        return suggestions.get(id);
    }

    @Transactional
    Page<Suggestion> list(SuggestionFilter filter, @Nullable String cursor, int limit) {
        return Page.of(
                suggestions.page(filter, Cursor.afterId(cursor), limit + 1),
                limit,
                suggestion -> Cursor.at(suggestion.suggestionId()));
    }

    @Transactional
    SuggestionCount count(SuggestionFilter filter, @Nullable LocalDate from, @Nullable LocalDate to) {
        return suggestions.count(filter, from == null ? FIRST : from, to == null ? LAST : to);
    }

    private Suggestion answer(UUID id, @Nullable String ifMatch, SuggestionState to, String reason) {
        var before = locked(id, ifMatch);
        if (before.proposedBy().equals(caller.subject())) {
            throw new Problem(SuggestionProblem.OWN_SUGGESTION);
        }
        subjects.demandTheirs(subjects.get(before.about(), before.subjectId(), ""));
        return written(before, to, reason);
    }

    private Suggestion locked(UUID id, @Nullable String ifMatch) {
        var suggestion = suggestions.getLocked(id);
        if (ifMatch != null) {
            Revision.check(ifMatch, suggestion.version());
        }
        return suggestion;
    }

    private Suggestion written(Suggestion before, SuggestionState to, @Nullable String reason) {
        var after = before.answered(to, caller.subject(), clock.instant(), reason);
        suggestions.save(after, time.today());
        audit.record(to.name(), "suggestion", after.suggestionId(), before, after);
        return after;
    }
}
