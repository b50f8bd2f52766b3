package io.lockstep.tracking.contribution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The newest version of an additive fact; it takes the place of the older ones. */
public record Contribution(
        UUID id,
        ContributionKind kind,
        long version,
        Entry entry,
        boolean withdrawn,
        Instant changedAt,
        String changedBy) {

    static Contribution first(UUID id, ContributionKind kind, Entry entry, Instant now, String by) {
        return new Contribution(id, kind, 1, entry, false, now, by);
    }

    Contribution next(Entry changed, Instant now, String by) {
        return new Contribution(id, kind, version + 1, changed, false, now, by);
    }

    Contribution taken(Instant now, String by) {
        return new Contribution(id, kind, version + 1, entry, true, now, by);
    }

    /** Whether an entry says what this says already; decimals are the same whatever their zeros. */
    boolean says(Entry other) {
        return !withdrawn && plain(entry).equals(plain(other));
    }

    private static Entry plain(Entry it) {
        var money = it.original() == null
                ? null
                : new Money(
                        plain(it.original().amount()),
                        it.original().currency(),
                        plain(it.original().rate()),
                        it.original().rateDay());
        return new Entry(
                it.reference(),
                it.asOf(),
                it.figure(),
                plain(it.amount()),
                it.channel(),
                it.campaign(),
                it.activity(),
                it.segment(),
                it.role(),
                it.keyResultId(),
                it.taskId(),
                money,
                it.note());
    }

    private static BigDecimal plain(BigDecimal value) {
        return Objects.requireNonNull(value).stripTrailingZeros();
    }

    /** What the fact is about in the ledger: its task, else its key result, else itself. */
    UUID subject() {
        return entry.taskId() != null ? entry.taskId() : entry.keyResultId() != null ? entry.keyResultId() : id;
    }
}
