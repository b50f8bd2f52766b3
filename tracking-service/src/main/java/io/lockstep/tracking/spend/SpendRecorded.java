package io.lockstep.tracking.spend;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.tracking.contribution.Contribution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of {@code tracking.spend-recorded}; a newer version takes the place of the older one. */
record SpendRecorded(
        UUID spendId,
        long version,
        LocalDate asOf,
        Instant recordedAt,
        String channel,
        @Nullable String campaign,
        @Nullable String activity,
        @Nullable UUID keyResultId,
        @Nullable UUID taskId,
        BigDecimal amount,
        Original original,
        @Nullable Boolean withdrawn) {

    static final EventType TYPE = EventType.v1("tracking", "spend-recorded");

    /** The money as it was paid. */
    record Original(BigDecimal amount, String currency, BigDecimal rate) {}

    /** The event of a version; its key is the campaign, else the channel. */
    static OutgoingEvent event(Contribution spend) {
        var entry = spend.entry();
        var money = Objects.requireNonNull(entry.original());
        var channel = Objects.requireNonNull(entry.channel());
        var payload = new SpendRecorded(
                spend.id(),
                spend.version(),
                entry.asOf(),
                spend.changedAt(),
                channel,
                entry.campaign(),
                entry.activity(),
                entry.keyResultId(),
                entry.taskId(),
                entry.amount(),
                new Original(money.amount(), money.currency(), money.rate()),
                spend.withdrawn() ? true : null);
        var id = Ids.next();
        var key = entry.campaign() == null ? channel : entry.campaign();
        return new OutgoingEvent(id, TYPE, key, payload, null, id.toString());
    }
}
