package io.lockstep.goal.split;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.goal.GoalsChanged;
import io.lockstep.goal.goal.PlannedGoal;
import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** States splits and keeps their proofs true: they are checked again with every change of a goal that they name. */
@ApplicationScoped
class SplitService {

    private static final String WHAT = "split";

    private final Splits splits;
    private final Goals goals;
    private final SplitCheck check;
    private final SplitReading reading;
    private final Directory directory;
    private final TransactionLock lock;
    private final Outbox outbox;
    private final AuditLog audit;

    SplitService(
            Splits splits,
            Goals goals,
            SplitCheck check,
            SplitReading reading,
            Directory directory,
            TransactionLock lock,
            Outbox outbox,
            AuditLog audit) {
        this.splits = splits;
        this.goals = goals;
        this.check = check;
        this.reading = reading;
        this.directory = directory;
        this.lock = lock;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** States the split of a goal, or states it anew; then If-Match says which version its author read. */
    @Transactional
    SplitView state(UUID goalId, SplitStatement statement, @Nullable String ifMatch) {
        var goal = mine(goalId);
        var known = splits.findByIdOptional(goalId);
        known.ifPresent(split -> Revision.check(ifMatch, split.version()));
        check.demandSound(goal, statement);
        var proof = check.prove(goalId, statement);
        var before = known.map(split -> reading.show(split, null)).orElse(null);
        var split = known.orElseGet(() -> new Split(goalId, statement, proof));
        if (known.isPresent()) {
            split.state(statement, proof);
        } else {
            splits.persist(split);
        }
        return written(before == null ? "STATED" : "RESTATED", split, before);
    }

    @Transactional
    void withdraw(UUID goalId, @Nullable String ifMatch) {
        mine(goalId);
        var split = splits.get(goalId);
        Revision.check(ifMatch, split.version());
        audit.record("WITHDRAWN", WHAT, goalId, reading.show(split, null), null);
        splits.delete(split);
    }

    @Transactional
    SplitView one(UUID goalId) {
        goals.get(goalId);
        return reading.show(splits.get(goalId), null);
    }

    @Transactional
    Page<SplitView> list(@Nullable Verdict verdict, UUID after, int limit) {
        return Page.of(splits.page(verdict, after, limit), limit, split -> Cursor.at(split.goalId()))
                .map(split -> reading.show(split, null));
    }

    /** Checks again what names a changed goal's key results, on either side; tells only what came out otherwise. */
    void checkAgain(@Observes GoalsChanged changes) {
        var changed = new HashSet<UUID>();
        var keyResults = new HashSet<UUID>();
        for (var change : changes.goals()) {
            changed.add(change.after().goalId());
            Stream.of(change.before(), change.after())
                    .filter(goal -> goal != null)
                    .map(PlannedGoal::keyResults)
                    .forEach(list ->
                            list.stream().map(KeyResultState::keyResultId).forEach(keyResults::add));
        }
        for (var split : splits.concerning(keyResults, changed)) {
            var proof = check.prove(split.goalId(), split.statement());
            if (!proof.sameAs(split.proof())) {
                var before = reading.show(split, null);
                split.judge(proof);
                written("CHECKED", split, before);
            }
        }
    }

    private SplitView written(String action, Split split, @Nullable SplitView before) {
        var event = SplitChecked.of(split);
        var after = reading.show(split, event.id());
        audit.record(action, WHAT, split.goalId(), before, after);
        outbox.append(event);
        return after;
    }

    /** The goal, if the caller may write it; the trees stand still meanwhile. */
    private Goal mine(UUID goalId) {
        lock.exclusive(TransactionLock.Of.GOAL_TREES);
        var goal = goals.get(goalId);
        directory
                .scopeOfCaller()
                .demand("goal", goalId, goal.terms().ownerId(), goal.terms().teamId());
        return goal;
    }
}
