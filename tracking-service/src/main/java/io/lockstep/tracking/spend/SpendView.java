package io.lockstep.tracking.spend;

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

/** Money spent. */
@Schema(description = "Money spent", examples = SpendView.SAMPLE)
record SpendView(
        UUID spendId,
        long version,
        LocalDate asOf,
        String channel,
        @Nullable String campaign,
        @Nullable String activity,
        @Nullable UUID keyResultId,
        @Nullable UUID taskId,

        @Schema(description = "In the organisation's currency")
        BigDecimal amount,

        @Schema(description = "As it was paid, with the rate that it was converted with")
        Original original,

        String reference,
        @Nullable String note,
        boolean withdrawn,
        Instant changedAt,
        String changedBy,

        @Schema(description = "In answers to writes: for after= on reads of scores") @Nullable
        UUID eventId) {

    /** Before it was converted. */
    @Schema(description = "Money as it was paid")
    record Original(BigDecimal amount, String currency, BigDecimal rate, LocalDate rateDay) {}

    static final String SAMPLE = """
            {"spendId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f4a", "version": 1, "asOf": "2026-02-15", "channel": "wechat",
             "campaign": "spring-launch", "amount": 7123.4,
             "original": {"amount": 1000, "currency": "USD", "rate": 7.1234, "rateDay": "2026-02-15"},
             "reference": "2026-02-15|wechat|spring-launch||||", "withdrawn": false,
             "changedAt": "2026-02-15T09:30:00.123456Z", "changedBy": "marketing-manager"}""";

    static SpendView of(ContributionService.Written written) {
        return of(written.contribution(), written.eventId());
    }

    static SpendView of(Contribution spend) {
        return of(spend, null);
    }

    private static SpendView of(Contribution spend, @Nullable UUID eventId) {
        var it = spend.entry();
        var money = Objects.requireNonNull(it.original());
        return new SpendView(
                spend.id(),
                spend.version(),
                it.asOf(),
                Objects.requireNonNull(it.channel()),
                it.campaign(),
                it.activity(),
                it.keyResultId(),
                it.taskId(),
                plain(it.amount()),
                new Original(plain(money.amount()), money.currency(), plain(money.rate()), money.rateDay()),
                it.reference(),
                it.note(),
                spend.withdrawn(),
                spend.changedAt(),
                spend.changedBy(),
                eventId);
    }

    private static BigDecimal plain(BigDecimal value) {
        return Objects.requireNonNull(Decimals.plain(value));
    }
}
