package io.lockstep.goal.buyin;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Where the owner of a sales goal stands with one marketing goal that stands right below it. */
@Entity
@Table(name = "buy_in")
class BuyIn {

    @Id
    private UUID goalId;

    private UUID salesGoalId;

    private UUID salesOwnerId;

    private String agreed;

    @Enumerated(EnumType.STRING)
    private BuyInState state;

    private Instant since;

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected BuyIn() {}

    BuyIn(UUID goalId, UUID salesGoalId, UUID salesOwnerId, String agreed, Instant since) {
        this.goalId = goalId;
        this.salesGoalId = salesGoalId;
        this.salesOwnerId = salesOwnerId;
        this.agreed = agreed;
        this.state = BuyInState.WAITING;
        this.since = since;
    }

    /** Follows a change of the goal; other terms have to be agreed anew. */
    void follow(UUID nowBelow, UUID ownedBy, String terms, Instant now) {
        salesGoalId = nowBelow;
        salesOwnerId = ownedBy;
        if (!agreed.equals(terms)) {
            agreed = terms;
            state = BuyInState.WAITING;
            since = now;
        }
    }

    void answer(BuyInState answer, Instant now) {
        state = answer;
        since = now;
    }

    /** Somebody else owns the sales goal; what was agreed stands. */
    void waitFor(UUID owner) {
        salesOwnerId = owner;
    }

    UUID goalId() {
        return goalId;
    }

    UUID salesGoalId() {
        return salesGoalId;
    }

    UUID salesOwnerId() {
        return salesOwnerId;
    }

    BuyInState state() {
        return state;
    }

    Instant since() {
        return since;
    }
}
