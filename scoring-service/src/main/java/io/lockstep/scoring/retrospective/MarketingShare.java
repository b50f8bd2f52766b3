package io.lockstep.scoring.retrospective;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.retrospective.Retrospective.Contribution;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import org.jdbi.v3.core.Jdbi;

/** What marketing leads contributed to customers and revenue in a period (requirements.md, step 4a). */
@Singleton
class MarketingShare {

    private final Jdbi jdbi;

    MarketingShare(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Contribution of(LocalDate from, LocalDate to) {
        var sums = new HashMap<String, BigDecimal>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select variable, sum(amount) amount from fact_total
                        where variable in ('customers', 'marketingCustomers', 'revenue', 'marketingRevenue')
                          and day between :from and :to group by variable
                        """)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> sums.put(row.getString("variable"), row.getBigDecimal("amount")))
                .list());
        return shares(
                sums.getOrDefault("customers", BigDecimal.ZERO),
                sums.getOrDefault("marketingCustomers", BigDecimal.ZERO),
                sums.getOrDefault("revenue", BigDecimal.ZERO),
                sums.getOrDefault("marketingRevenue", BigDecimal.ZERO));
    }

    static Contribution shares(
            BigDecimal customers, BigDecimal marketingCustomers, BigDecimal revenue, BigDecimal marketingRevenue) {
        return new Contribution(
                customers,
                marketingCustomers,
                Rating.ratio(marketingCustomers, customers, Rating.Reason.NO_FACT)
                        .fraction()
                        .orElse(null),
                revenue,
                marketingRevenue,
                Rating.ratio(marketingRevenue, revenue, Rating.Reason.NO_FACT)
                        .fraction()
                        .orElse(null));
    }
}
