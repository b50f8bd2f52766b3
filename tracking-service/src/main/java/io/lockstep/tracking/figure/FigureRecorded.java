package io.lockstep.tracking.figure;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.tracking.contribution.Contribution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of {@code tracking.figure-recorded}; a newer version takes the place of the older one. */
record FigureRecorded(
        UUID figureId,
        long version,
        LocalDate asOf,
        Instant recordedAt,
        String figure,
        BigDecimal amount,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String activity,
        @Nullable String segment,
        @Nullable String role,
        @Nullable UUID keyResultId,
        @Nullable UUID taskId,
        @Nullable Boolean withdrawn) {

    static final EventType TYPE = EventType.v1("tracking", "figure-recorded");

    static OutgoingEvent event(Contribution figure) {
        var entry = figure.entry();
        var payload = new FigureRecorded(
                figure.id(),
                figure.version(),
                entry.asOf(),
                figure.changedAt(),
                entry.figure(),
                entry.amount(),
                entry.channel(),
                entry.campaign(),
                entry.activity(),
                entry.segment(),
                entry.role(),
                entry.keyResultId(),
                entry.taskId(),
                figure.withdrawn() ? true : null);
        return OutgoingEvent.of(TYPE, figure.id(), payload);
    }
}
