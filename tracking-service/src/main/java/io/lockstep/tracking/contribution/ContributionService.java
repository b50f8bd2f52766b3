package io.lockstep.tracking.contribution;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.tracking.imports.ImportSheet.Result;
import io.lockstep.tracking.ledger.Day;
import io.lockstep.tracking.ledger.Fact;
import io.lockstep.tracking.ledger.Recorder;
import io.lockstep.tracking.ledger.Recording;
import io.lockstep.tracking.plan.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters, changes and withdraws additive facts: newest version, ledger row and event commit together. */
@ApplicationScoped
public class ContributionService {

    private final Contributions contributions;
    private final Recorder recorder;
    private final Subjects subjects;
    private final Caller caller;
    private final Day day;

    ContributionService(Contributions contributions, Recorder recorder, Subjects subjects, Caller caller, Day day) {
        this.contributions = contributions;
        this.recorder = recorder;
        this.subjects = subjects;
        this.caller = caller;
        this.day = day;
    }

    /**
     * Checks that the caller may enter facts about the subjects, and that they are known. To be called outside a transaction.
     *
     * @throws Problem 422 for an unknown subject, or none where a member has to name one; 403 for a foreign one
     */
    public void checkMay(@Nullable UUID taskId, @Nullable UUID keyResultId) {
        if (taskId == null && keyResultId == null && !caller.writesEverything()) {
            throw new Problem(ContributionProblem.SUBJECT_NEEDED).at("/taskId").at("/keyResultId");
        }
        if (taskId != null) {
            subjects.task(taskId);
        }
        if (keyResultId != null) {
            subjects.keyResult(keyResultId);
        }
    }

    /**
     * Enters one.
     *
     * @throws Problem 409 when its reference is known
     */
    @Transactional
    public Written enter(ContributionKind kind, Entry entry, Published published) {
        var known = contributions.lock(kind, List.of(entry.reference())).get(entry.reference());
        if (known != null && !known.withdrawn()) {
            throw new Problem(ContributionProblem.REFERENCE_TAKEN)
                    .with("reference", entry.reference())
                    .with("id", known.id())
                    .at("/reference");
        }
        var entered = known == null ? fresh(kind, entry) : known.next(entry, day.now(), caller.subject());
        return write(entered, published);
    }

    /**
     * Changes one; its reference stays.
     *
     * @throws Problem 404, 412 or 428; 409 when it is withdrawn
     */
    @Transactional
    public Written change(ContributionKind kind, UUID id, @Nullable String ifMatch, Entry entry, Published published) {
        var known = current(kind, id, ifMatch);
        if (known.says(entry)) {
            return new Written(known, null);
        }
        var changed = known.next(entry, day.now(), caller.subject());
        return write(changed, published);
    }

    /** Takes one back; errors as for {@link #change}. */
    @Transactional
    public Written withdraw(ContributionKind kind, UUID id, @Nullable String ifMatch, Published published) {
        var taken = current(kind, id, ifMatch).taken(day.now(), caller.subject());
        return write(taken, published);
    }

    /**
     * Enters what is new, changes what is different and leaves the rest alone, all in one transaction.
     *
     * @param dryRun whether to say only what would happen
     * @return what would be or was done with each entry, in their order
     */
    @Transactional
    public List<Done> merge(ContributionKind kind, List<Entry> entries, boolean dryRun, Published published) {
        var known =
                contributions.lock(kind, entries.stream().map(Entry::reference).toList());
        var changed = new LinkedHashMap<String, Contribution>();
        for (var entry : entries) {
            var before = known.get(entry.reference());
            if (before == null) {
                changed.put(entry.reference(), fresh(kind, entry));
            } else if (!before.says(entry)) {
                changed.put(entry.reference(), before.next(entry, day.now(), caller.subject()));
            }
        }
        var events = new HashMap<String, UUID>();
        if (!dryRun) {
            var stored = store(List.copyOf(changed.values()), published).iterator();
            changed.keySet()
                    .forEach(reference ->
                            events.put(reference, stored.next().fact().id()));
        }
        return entries.stream()
                .map(Entry::reference)
                .map(reference -> done(known.get(reference), changed.get(reference), events.get(reference)))
                .toList();
    }

    private static Done done(@Nullable Contribution before, @Nullable Contribution after, @Nullable UUID eventId) {
        if (after == null) {
            return new Done(Result.UNCHANGED, Objects.requireNonNull(before), null);
        }
        return new Done(before == null ? Result.CREATED : Result.UPDATED, after, eventId);
    }

    /**
     * A version that was written.
     *
     * @param eventId of its event; absent where nothing changed
     */
    public record Written(
            Contribution contribution, @Nullable UUID eventId) {}

    /** What was done with an entry; the event is absent where nothing was. */
    public record Done(
            Result result,
            Contribution contribution,
            @Nullable UUID eventId) {}

    /** Those whose references begin so. */
    public List<Contribution> startingWith(ContributionKind kind, String prefix) {
        return contributions.startingWith(kind, prefix);
    }

    /**
     * Makes these entries all that there is under a prefix, in the current transaction; others under it are withdrawn.
     *
     * @return the last event, if anything changed
     */
    @Transactional
    public @Nullable UUID replace(ContributionKind kind, String prefix, List<Entry> entries, Published published) {
        var kept = entries.stream().map(Entry::reference).toList();
        var taken = contributions.startingWith(kind, prefix).stream()
                .filter(known ->
                        !known.withdrawn() && !kept.contains(known.entry().reference()))
                .map(known -> known.taken(day.now(), caller.subject()))
                .toList();
        var last = store(taken, published).stream()
                .reduce((one, next) -> next)
                .map(it -> it.fact().id());
        return merge(kind, entries, false, published).stream()
                .map(Done::eventId)
                .filter(Objects::nonNull)
                .reduce((one, next) -> next)
                .or(() -> last)
                .orElse(null);
    }

    /** @throws Problem 404 when there is none with this id */
    public Contribution find(ContributionKind kind, UUID id) {
        return contributions.find(kind, id).orElseThrow(() -> notFound(kind, id));
    }

    public Page<Contribution> list(
            ContributionKind kind,
            @Nullable UUID taskId,
            @Nullable UUID keyResultId,
            @Nullable String channel,
            @Nullable String cursor,
            int limit) {
        return contributions.page(kind, taskId, keyResultId, channel, cursor, limit);
    }

    private Contribution current(ContributionKind kind, UUID id, @Nullable String ifMatch) {
        var known = contributions.lock(kind, id).orElseThrow(() -> notFound(kind, id));
        Revision.check(ifMatch, known.version());
        if (known.withdrawn()) {
            throw new Problem(ContributionProblem.ALREADY_WITHDRAWN);
        }
        return known;
    }

    private Contribution fresh(ContributionKind kind, Entry entry) {
        return Contribution.first(Ids.next(), kind, entry, day.now(), caller.subject());
    }

    private Written write(Contribution changed, Published published) {
        return new Written(
                changed, store(List.of(changed), published).getFirst().fact().id());
    }

    private List<Recording> store(List<Contribution> changed, Published published) {
        contributions.save(changed);
        var recordings = changed.stream().map(one -> recording(one, published)).toList();
        recorder.recordHere(recordings);
        return recordings;
    }

    private static Recording recording(Contribution one, Published published) {
        var event = published.event(one);
        var fact = Fact.of(
                event.id(),
                one.kind().fact(),
                one.subject(),
                one.entry().asOf(),
                one.changedAt(),
                one.changedBy(),
                null,
                EventJson.write(event.payload()));
        return Recording.of(fact, event, null);
    }

    private static Problem notFound(ContributionKind kind, UUID id) {
        return Problem.notFound(kind == ContributionKind.SPEND ? "spend" : "figure", id);
    }
}
