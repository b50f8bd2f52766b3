package io.lockstep.tracking.spend;

import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.contribution.ContributionProblem;
import io.lockstep.tracking.contribution.Money;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Rates of currencies in the organisation's own; a day without one takes that of the last day before. */
@Singleton
class ExchangeRates {

    private static final int SCALE = 6;

    private final Jdbi jdbi;
    private final String own;

    ExchangeRates(Jdbi jdbi, @ConfigProperty(name = "lockstep.currency", defaultValue = "CNY") String own) {
        this.jdbi = jdbi;
        this.own = own;
    }

    /** The organisation's own currency. */
    String own() {
        return own;
    }

    /**
     * Money with the rate of its day.
     *
     * @param rate the one to use; the one of the day when absent
     * @throws Problem 422 when there is none, or one of the own currency
     */
    Money money(BigDecimal amount, @Nullable String currency, @Nullable BigDecimal rate, LocalDate day) {
        var code = currency == null ? own : currency;
        if (code.equals(own)) {
            if (rate != null && rate.compareTo(BigDecimal.ONE) != 0) {
                throw new Problem(ContributionProblem.RATE_OF_OWN_CURRENCY)
                        .with("currency", own)
                        .at("/rate");
            }
            return new Money(amount, own, BigDecimal.ONE, day);
        }
        return rate != null
                ? new Money(amount, code, rate, day)
                : find(code, day)
                        .map(known -> new Money(amount, code, known.rate(), known.day()))
                        .orElseThrow(() -> new Problem(ContributionProblem.NO_RATE)
                                .with("currency", code)
                                .with("day", day)
                                .at("/currency"));
    }

    /** In the organisation's currency, rounded half even to six places. */
    static BigDecimal converted(Money money) {
        return money.amount().multiply(money.rate()).setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    Optional<ExchangeRate> find(String currency, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select currency, day, rate from exchange_rate where currency = :currency and day <= :day
                        order by day desc limit 1
                        """)
                .bind("currency", currency)
                .bind("day", day)
                .map((row, context) -> new ExchangeRate(
                        row.getString("currency"), row.getObject("day", LocalDate.class), row.getBigDecimal("rate")))
                .findOne());
    }

    void save(List<ExchangeRate> rates, Instant now, String by) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into exchange_rate (currency, day, rate, entered_by, entered_at)
                    values (:currency, :day, :rate, :by, :now)
                    on conflict (currency, day) do update
                    set rate = excluded.rate, entered_by = excluded.entered_by, entered_at = excluded.entered_at
                    """);
            for (var rate : rates) {
                batch.bind("currency", rate.currency())
                        .bind("day", rate.day())
                        .bind("rate", rate.rate())
                        .bind("by", by)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .add();
            }
            batch.execute();
        });
    }

    /** The latest days first. */
    List<ExchangeRate> list(@Nullable String currency, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select currency, day, rate from exchange_rate where :currency::text is null or currency = :currency
                        order by day desc, currency limit :limit
                        """)
                .bind("currency", currency)
                .bind("limit", limit)
                .map((row, context) -> new ExchangeRate(
                        row.getString("currency"), row.getObject("day", LocalDate.class), row.getBigDecimal("rate")))
                .list());
    }
}
