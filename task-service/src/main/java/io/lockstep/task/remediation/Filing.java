package io.lockstep.task.remediation;

import io.lockstep.task.adjustment.Adjustment;
import io.lockstep.task.adjustment.PlanChange;
import io.lockstep.task.cause.Cause;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer of the owner: what they said, what became of it, and what it did. */
@Entity
@Table(name = "remediation_filing")
class Filing {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "remediation_id")
    private Remediation remediation;

    private int number;

    @Enumerated(EnumType.STRING)
    private FilingState state;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private @Nullable String subCause;

    private @Nullable String analysis;

    @Convert(converter = Json.OfEvidence.class)
    private List<Evidence> evidence;

    @Convert(converter = Json.OfAdjustment.class)
    private Adjustment adjustment;

    private String kinds;

    private boolean loosening;

    private UUID filedBy;

    private Instant filedAt;

    private @Nullable String decidedBy;

    private @Nullable Instant decidedAt;

    private @Nullable String decisionReason;

    private @Nullable Instant appliedAt;

    @Convert(converter = Json.OfChanges.class)
    private @Nullable List<PlanChange> changes;

    @ElementCollection
    @CollectionTable(name = "remediation_measurement", joinColumns = @JoinColumn(name = "filing_id"))
    @OrderColumn(name = "position")
    private List<Measurement> measurements = new ArrayList<>();

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected Filing() {}

    Filing(UUID id, Remediation remediation, int number, Filed filed, FilingState state) {
        var said = filed.said();
        this.id = id;
        this.remediation = remediation;
        this.number = number;
        this.state = state;
        this.cause = said.cause();
        this.subCause = said.subCause();
        this.analysis = said.analysis();
        this.evidence = said.evidence();
        this.adjustment = said.adjustment();
        this.kinds = String.join(
                ",", filed.verdict().kinds().stream().map(Enum::name).toList());
        this.loosening = filed.verdict().loosening();
        this.filedBy = filed.by();
        this.filedAt = filed.at();
    }

    /** The plan is changed here; a proposed target may still wait for goal-service. */
    void applied(List<PlanChange> done, Instant at, @Nullable BigDecimal achievement, List<Integer> measureAfterDays) {
        changes = done;
        state = adjustment.target() == null ? FilingState.APPLIED : FilingState.AWAITING_GOAL;
        if (state == FilingState.APPLIED || !done.isEmpty()) {
            takesEffect(at, achievement, measureAfterDays);
        }
    }

    private void takesEffect(Instant at, @Nullable BigDecimal achievement, List<Integer> measureAfterDays) {
        appliedAt = at;
        measureAfterDays.forEach(days ->
                measurements.add(new Measurement(days, at.plus(Duration.ofDays(days)), achievement, null, null)));
    }

    /** Goal-service has decided on the target. */
    void decided(
            boolean accepted, Decision decision, @Nullable BigDecimal achievement, List<Integer> measureAfterDays) {
        decide(decision);
        state = accepted || appliedAt != null ? FilingState.APPLIED : FilingState.REJECTED;
        if (accepted && appliedAt == null) {
            takesEffect(decision.at(), achievement, measureAfterDays);
        }
    }

    void reject(Decision decision) {
        decide(decision);
        state = FilingState.REJECTED;
    }

    void decide(Decision decision) {
        decidedBy = decision.by();
        decidedAt = decision.at();
        decisionReason = decision.reason();
    }

    void lapse() {
        if (state == FilingState.AWAITING_APPROVAL) {
            state = FilingState.LAPSED;
        }
    }

    void measure(int position, Measurement measured) {
        measurements.set(position, measured);
    }

    FilingView view() {
        return new FilingView(
                id,
                number,
                state,
                cause,
                subCause,
                analysis,
                evidence,
                adjustment,
                List.of(kinds.split(",")),
                loosening,
                filedBy,
                filedAt,
                decidedBy,
                decidedAt,
                decisionReason,
                appliedAt,
                changes,
                List.copyOf(measurements));
    }

    /** Whether goal-service has heard of the target that it proposes. */
    boolean hasProposedTarget() {
        return adjustment.target() != null && changes != null;
    }

    Remediation remediation() {
        return remediation;
    }

    FilingState state() {
        return state;
    }

    Adjustment adjustment() {
        return adjustment;
    }

    UUID filedBy() {
        return filedBy;
    }

    @Nullable
    Instant appliedAt() {
        return appliedAt;
    }

    List<Measurement> measurements() {
        return List.copyOf(measurements);
    }
}
