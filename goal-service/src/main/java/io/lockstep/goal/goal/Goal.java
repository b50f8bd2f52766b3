package io.lockstep.goal.goal;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.Period;
import io.lockstep.goal.keyresult.KeyResult;
import io.lockstep.goal.keyresult.KeyResultTerms;
import io.lockstep.goal.keyresult.Thresholds;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Decimals;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal: a node of the tree with its key results. Its parts are its key results and its active or closed child goals; while
 * it is active their weights sum to exactly 100, which {@link PartWeights} watches because it takes more than one goal.
 */
@Entity
@Table(name = "goal")
public class Goal {

    @Id
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private GoalState state;

    @Enumerated(EnumType.STRING)
    private GoalKind kind;

    private @Nullable UUID parentId;

    private @Nullable BigDecimal weight;

    @Embedded
    private GoalTerms terms;

    private @Nullable UUID carriedFrom;

    private @Nullable LocalDate ownerSince;

    private boolean endedWithCycle;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "goal_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<KeyResult> keyResults = new ArrayList<>();

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected Goal() {}

    private Goal(UUID id, GoalKind kind, GoalTerms terms) {
        this.id = id;
        this.version = 1;
        this.state = GoalState.DRAFT;
        this.kind = kind;
        this.terms = terms;
    }

    /**
     * A draft that stands nowhere yet and has no key results.
     *
     * @throws Problem 422 when its thresholds are the wrong way round
     */
    public static Goal draft(UUID id, GoalKind kind, GoalTerms terms) {
        Thresholds.check(terms.thresholds(), "/thresholds");
        return new Goal(id, kind, terms);
    }

    /** Takes new terms; the key results that follow the goal's dates must still hold with them. */
    public void edit(GoalTerms to, @Nullable String reason) {
        demandChangeable(reason);
        Thresholds.check(to.thresholds(), "/thresholds");
        for (int i = 0; i < keyResults.size(); i++) {
            keyResults.get(i).terms().check(to.period(), "/keyResults/" + i);
        }
        terms = to;
    }

    public void addKeyResult(UUID keyResultId, KeyResultTerms with, @Nullable String reason, String pointer) {
        demandChangeable(reason);
        with.check(period(), pointer);
        var position = keyResults.isEmpty() ? 0 : keyResults.getLast().position() + 1;
        keyResults.add(new KeyResult(keyResultId, position, with));
    }

    public void changeKeyResult(UUID keyResultId, KeyResultTerms to, @Nullable String reason, String pointer) {
        var keyResult = keyResult(keyResultId).orElseThrow(() -> Problem.notFound("key result", keyResultId));
        demandChangeable(reason);
        to.check(period(), pointer);
        keyResult.change(to);
    }

    public void removeKeyResult(UUID keyResultId, @Nullable String reason) {
        var keyResult = keyResult(keyResultId).orElseThrow(() -> Problem.notFound("key result", keyResultId));
        demandChangeable(reason);
        keyResults.remove(keyResult);
    }

    /**
     * Checks that the goal may stand below {@code parent}; whether the tree stays a tree takes more than the two.
     *
     * @throws Problem 422 for a parent of the wrong kind, 409 for one that is closed, or not active while this goal is
     */
    public void checkParent(Goal parent) {
        if (!kind.fitsBelow(parent.kind)) {
            throw new Problem(GoalProblem.WRONG_PARENT_KIND).at("/parentId");
        }
        if (parent.state == GoalState.CLOSED) {
            throw new Problem(GoalProblem.PARENT_CLOSED)
                    .with("parent", parent.id)
                    .at("/parentId");
        }
        demandLevel(terms.profile().level(), parent.terms.profile().level(), "/parentId");
        if (state != GoalState.DRAFT) {
            demandActiveParent(parent);
        }
    }

    /** Takes its place below {@code parent}, or at the top. */
    public void standBelow(@Nullable UUID parent, @Nullable BigDecimal withWeight) {
        parentId = parent;
        weight = parent == null ? null : Decimals.plain(withWeight);
    }

    /** Becomes active; the weights of its parts are checked by the caller, who knows them all. */
    public void activate() {
        if (state != GoalState.DRAFT) {
            throw new Problem(GoalProblem.NOT_A_DRAFT).with("state", state);
        }
        state = GoalState.ACTIVE;
    }

    public void close() {
        demandActive();
        state = GoalState.CLOSED;
    }

    /** Ends because its cycle does: it may go on in the next one. */
    public void closeWithCycle() {
        close();
        endedWithCycle = true;
    }

    /** A copy of a goal of an earlier cycle. */
    public void carriedFrom(UUID earlier) {
        carriedFrom = earlier;
    }

    /** Says since when its owner answers for it. */
    public void ownedSince(LocalDate day) {
        ownerSince = day;
    }

    /** Gives it to another owner. */
    public void handOver(UUID owner, @Nullable UUID team, LocalDate since) {
        terms = terms.withOwner(owner, team);
        ownerSince = since;
    }

    public void demandActive() {
        if (state != GoalState.ACTIVE) {
            throw new Problem(GoalProblem.NOT_ACTIVE).with("state", state);
        }
    }

    /** What is active changes only for a reason, and what is closed not at all. */
    public void demandChangeable(@Nullable String reason) {
        if (state == GoalState.CLOSED) {
            throw new Problem(GoalProblem.GOAL_CLOSED);
        }
        if (state == GoalState.ACTIVE && reason == null) {
            throw new Problem(GoalProblem.REASON_NEEDED).at("/reason");
        }
    }

    /**
     * Checks that a goal of one level may stand below one of another.
     *
     * @throws Problem 422 when it stands above it
     */
    public static void demandLevel(GoalLevel level, GoalLevel above, String pointer) {
        if (!level.fitsBelow(above)) {
            throw new Problem(GoalProblem.LEVEL_ABOVE_PARENT)
                    .with("level", level)
                    .with("above", above)
                    .at(pointer);
        }
    }

    public static void demandActiveParent(Goal parent) {
        if (parent.state != GoalState.ACTIVE) {
            throw new Problem(GoalProblem.PARENT_NOT_ACTIVE)
                    .with("parent", parent.id)
                    .with("state", parent.state);
        }
    }

    /** Takes another weight among the parts of its parent. */
    public void weigh(BigDecimal to) {
        weight = Decimals.plain(to);
    }

    /** Called once for each command that changes the goal. */
    public void raiseVersion() {
        version++;
    }

    public Optional<KeyResult> keyResult(UUID keyResultId) {
        return keyResults.stream().filter(k -> k.id().equals(keyResultId)).findFirst();
    }

    /** Percent among the parts of the parent; 0 where none was given. */
    public BigDecimal weightOrZero() {
        return weight == null ? BigDecimal.ZERO : weight;
    }

    /** Whether it counts as a part of its parent. */
    public boolean counts() {
        return state != GoalState.DRAFT;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public GoalState state() {
        return state;
    }

    public GoalKind kind() {
        return kind;
    }

    @Nullable
    public UUID parentId() {
        return parentId;
    }

    @Nullable
    public BigDecimal weight() {
        return Decimals.plain(weight);
    }

    public GoalTerms terms() {
        return terms;
    }

    public Period period() {
        return terms.period();
    }

    public @Nullable UUID carriedFrom() {
        return carriedFrom;
    }

    public @Nullable LocalDate ownerSince() {
        return ownerSince;
    }

    /** Whether it was closed with its cycle, not by itself. */
    public boolean endedWithCycle() {
        return endedWithCycle;
    }

    public List<KeyResult> keyResults() {
        return Collections.unmodifiableList(keyResults);
    }
}
