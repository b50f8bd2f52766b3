package io.lockstep.task.remediation;

import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.problem.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is owed for one alert: it climbs until it is answered, and closes when the alert clears. */
@Entity
@Table(name = "remediation")
class Remediation {

    @Id
    private UUID id;

    private long version;

    private UUID alertId;

    @Embedded
    private Concern concern;

    private UUID ownerId;
    private @Nullable UUID teamId;
    private boolean handedOver;
    private @Nullable String level;

    /** The latest alert event that is in it: of several the one with the greatest id counts, in whatever order they come. */
    private UUID alertEvent;

    private String correlationId;

    @Enumerated(EnumType.STRING)
    private RemediationState state;

    private Instant openedAt;
    private Instant dueAt;
    private @Nullable BigDecimal achievementBefore;
    private int step;
    private @Nullable Instant nextStepAt;
    private @Nullable String acknowledgedBy;
    private @Nullable Instant promisedUntil;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosedBecause closedBecause;

    @OneToMany(mappedBy = "remediation", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Filing> filings = new ArrayList<>();

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected Remediation() {}

    Remediation(UUID id, AlertSeen alert, ReceivedEvent event, Ladder ladder, @Nullable BigDecimal achievement) {
        this.id = id;
        this.version = 1;
        this.alertId = alert.alertId();
        this.concern = alert.concern();
        this.ownerId = alert.ownerId();
        this.teamId = alert.teamId();
        this.level = alert.level();
        this.alertEvent = event.id();
        this.correlationId = event.correlationId();
        this.state = RemediationState.OPEN;
        this.openedAt = alert.raisedAt();
        this.dueAt = ladder.due(openedAt);
        this.nextStepAt = ladder.next(0, openedAt);
        this.achievementBefore = achievement;
    }

    /**
     * Takes what a newer event says of the alert.
     *
     * @return whether the level or the owner is another
     */
    boolean heard(AlertSeen alert, UUID eventId) {
        if (eventId.compareTo(alertEvent) <= 0) {
            return false;
        }
        alertEvent = eventId;
        var owner = handedOver ? ownerId : alert.ownerId();
        var newLevel = alert.level() == null ? level : alert.level();
        var changes = !owner.equals(ownerId) || (newLevel != null && !newLevel.equals(level));
        ownerId = owner;
        level = newLevel;
        if (changes || alert.memberCount() != concern.memberCount()) {
            concern = concern.withMembers(alert.memberCount());
            version++;
        }
        return changes;
    }

    /** Closes it with the alert; what nobody decided lapses. */
    void close(ClosedBecause because, Instant at) {
        state = RemediationState.CLOSED;
        closedBecause = because;
        closedAt = at;
        nextStepAt = null;
        filings.forEach(Filing::lapse);
        version++;
    }

    /** Whether the next step is due: the time for it has passed, not merely come (requirements.md, X4). */
    boolean climbs(Instant now) {
        return state == RemediationState.OPEN && nextStepAt != null && now.isAfter(nextStepAt);
    }

    /** Climbs one step. A step that was put off by a promise leaves the next one its full time. */
    int climb(Ladder ladder) {
        var reached = nextStepAt;
        step++;
        nextStepAt = reached == null ? null : ladder.next(step, reached);
        promisedUntil = null;
        version++;
        return step;
    }

    /** Stops the ladder until the promise lapses; 409 when nobody is waited for. */
    void acknowledge(String by, Instant until) {
        demand(RemediationState.OPEN);
        acknowledgedBy = by;
        promisedUntil = until;
        if (nextStepAt != null && nextStepAt.isBefore(until)) {
            nextStepAt = until;
        }
        version++;
    }

    /** @throws Problem 409 when it is closed */
    void handOver(UUID to) {
        demandOpenAlert();
        ownerId = to;
        handedOver = true;
        version++;
    }

    /** @throws Problem 409 when it is closed, an answer waits, or a target was proposed before; 422 without a figure */
    void demandFilable(NewFiling said) {
        demandOpenAlert();
        if (state == RemediationState.AWAITING_APPROVAL || state == RemediationState.AWAITING_GOAL) {
            throw new Problem(RemediationProblem.FILING_WAITS);
        }
        said.check();
        if (said.adjustment().target() != null && filings.stream().anyMatch(Filing::hasProposedTarget)) {
            throw new Problem(RemediationProblem.TARGET_PROPOSED_BEFORE).at("/adjustment/target");
        }
    }

    /** Takes an answer, which waits until it is applied; errors as for {@link #demandFilable}. */
    Filing file(UUID filingId, Filed filed) {
        demandFilable(filed.said());
        state = RemediationState.AWAITING_APPROVAL;
        promisedUntil = null;
        version++;
        var filing = new Filing(filingId, this, filings.size() + 1, filed, FilingState.AWAITING_APPROVAL);
        filings.add(filing);
        return filing;
    }

    /** The filing that waits for a manager; 409 when none does. */
    Filing waiting() {
        demand(RemediationState.AWAITING_APPROVAL);
        return latest().orElseThrow();
    }

    /** The latest filing came to nothing: the owner has the full time again, and the ladder goes on after it. */
    void reopen(Instant now, Ladder ladder) {
        if (state == RemediationState.CLOSED) {
            return;
        }
        state = RemediationState.OPEN;
        dueAt = ladder.due(now);
        if (nextStepAt != null && nextStepAt.isBefore(dueAt)) {
            nextStepAt = dueAt;
        }
        version++;
    }

    /** The remediation follows its latest filing, unless the alert has cleared meanwhile. */
    void settle(FilingState filing) {
        if (state != RemediationState.CLOSED) {
            state = filing == FilingState.AWAITING_GOAL ? RemediationState.AWAITING_GOAL : RemediationState.APPLIED;
        }
        version++;
    }

    boolean isAdjusted() {
        return filings.stream().anyMatch(filing -> filing.appliedAt() != null);
    }

    Optional<Filing> latest() {
        return filings.isEmpty() ? Optional.empty() : Optional.of(filings.getLast());
    }

    private void demandOpenAlert() {
        if (state == RemediationState.CLOSED) {
            throw new Problem(RemediationProblem.REMEDIATION_CLOSED);
        }
    }

    private void demand(RemediationState wanted) {
        demandOpenAlert();
        if (state != wanted) {
            throw new Problem(RemediationProblem.REMEDIATION_STATE)
                    .with("state", state)
                    .with("wanted", wanted);
        }
    }

    /** The event in the chain of the alert. */
    OutgoingEvent tell(RemediationEvent event) {
        return event.outgoing().causedBy(alertEvent, correlationId);
    }

    RemediationView view(@Nullable UUID eventId) {
        return new RemediationView(
                id,
                version,
                alertId,
                concern.trigger(),
                concern.subjectType(),
                concern.subjectId(),
                concern.indicator(),
                concern.name(),
                concern.goalId(),
                concern.taskId(),
                concern.memberCount(),
                ownerId,
                teamId,
                level,
                state,
                openedAt,
                dueAt,
                step,
                nextStepAt,
                acknowledgedBy,
                promisedUntil,
                achievementBefore,
                filings.stream().map(Filing::view).toList(),
                closedAt,
                closedBecause,
                eventId);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID alertId() {
        return alertId;
    }

    Concern concern() {
        return concern;
    }

    UUID ownerId() {
        return ownerId;
    }

    @Nullable
    UUID teamId() {
        return teamId;
    }

    RemediationState state() {
        return state;
    }

    int step() {
        return step;
    }

    @Nullable
    Instant nextStepAt() {
        return nextStepAt;
    }
}
