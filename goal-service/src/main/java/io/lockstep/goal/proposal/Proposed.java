package io.lockstep.goal.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed.
 *
 * @param keyResultId absent when the goal itself is meant
 * @param from what it is now, as text: a decimal, or the id of a person
 * @param to what it should be, in the same form; absent for DROP
 */
@Embeddable
record Proposed(
        @Enumerated(EnumType.STRING) ProposalKind kind,
        UUID goalId,
        @Nullable UUID keyResultId,
        @Column(name = "from_value") @Nullable String from,
        @Column(name = "to_value") @Nullable String to,
        @Nullable String reason) {}
