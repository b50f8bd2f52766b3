package io.lockstep.goal.keyresult;

import io.lockstep.goal.Period;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/** A key result of a goal: one of its weighted parts. It changes only through its goal. */
@Entity
@Table(name = "key_result")
public class KeyResult {

    @Id
    private UUID id;

    private int position;

    @Embedded
    private KeyResultTerms terms;

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected KeyResult() {}

    /** A new key result at a place among those of its goal. */
    public KeyResult(UUID id, int position, KeyResultTerms terms) {
        this.id = id;
        this.position = position;
        this.terms = terms;
    }

    /** Takes new terms. */
    public void change(KeyResultTerms to) {
        terms = to;
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public KeyResultTerms terms() {
        return terms;
    }

    /** Percent among the parts of the goal. */
    public BigDecimal weight() {
        return Objects.requireNonNull(terms.weight());
    }

    /** As others see it. */
    public KeyResultState state(Period ofGoal) {
        return KeyResultState.of(id, terms, ofGoal);
    }
}
