package io.lockstep.goal.buyin;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said once to one version of a supporting goal; it is never changed. */
@Entity
@Table(name = "sales_response")
class SalesResponse {

    @Id
    private UUID id;

    private UUID goalId;

    private long version;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private @Nullable String text;

    private String saidBy;

    private Instant at;

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected SalesResponse() {}

    SalesResponse(UUID id, UUID goalId, NewSalesResponse said, String by, Instant at) {
        this.id = id;
        this.goalId = goalId;
        this.version = said.version();
        this.answer = said.answer();
        this.text = said.text();
        this.saidBy = by;
        this.at = at;
    }

    UUID id() {
        return id;
    }

    UUID goalId() {
        return goalId;
    }

    SalesResponseView view(@Nullable UUID eventId) {
        return new SalesResponseView(id, goalId, version, answer, text, saidBy, at, eventId);
    }
}
