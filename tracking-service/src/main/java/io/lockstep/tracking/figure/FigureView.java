package io.lockstep.tracking.figure;

import io.lockstep.kit.validation.Decimals;
import io.lockstep.tracking.contribution.Contribution;
import io.lockstep.tracking.contribution.ContributionService;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A count or sum of a day. */
@Schema(description = "A count or sum of a day", examples = FigureView.SAMPLE)
record FigureView(
        UUID figureId,
        long version,
        LocalDate asOf,
        String figure,
        BigDecimal amount,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String activity,
        @Nullable String segment,
        @Nullable String role,
        @Nullable UUID keyResultId,
        @Nullable UUID taskId,
        String reference,
        @Nullable String note,
        boolean withdrawn,
        Instant changedAt,
        String changedBy,

        @Schema(description = "In answers to writes: for after= on reads of scores") @Nullable
        UUID eventId) {

    static final String SAMPLE = """
            {"figureId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f5a", "version": 1, "asOf": "2026-02-15", "figure": "complaints",
             "amount": 3, "channel": "shop", "reference": "complaints|2026-02-15|shop||||||", "withdrawn": false,
             "changedAt": "2026-02-15T09:30:00.123456Z", "changedBy": "customer-success"}""";

    static FigureView of(ContributionService.Written written) {
        return of(written.contribution(), written.eventId());
    }

    static FigureView of(Contribution figure) {
        return of(figure, null);
    }

    private static FigureView of(Contribution figure, @Nullable UUID eventId) {
        var it = figure.entry();
        return new FigureView(
                figure.id(),
                figure.version(),
                it.asOf(),
                it.figure(),
                Objects.requireNonNull(Decimals.plain(it.amount())),
                it.channel(),
                it.campaign(),
                it.activity(),
                it.segment(),
                it.role(),
                it.keyResultId(),
                it.taskId(),
                it.reference(),
                it.note(),
                figure.withdrawn(),
                figure.changedAt(),
                figure.changedBy(),
                eventId);
    }
}
