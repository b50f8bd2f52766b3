package io.lockstep.tracking.spend;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.tracking.contribution.ContributionProblem;
import io.lockstep.tracking.ledger.Day;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enters exchange rates. What was converted before keeps the rate that it was converted with. */
@ApplicationScoped
class ExchangeRateService {

    private final ExchangeRates rates;
    private final AuditLog audit;
    private final Caller caller;
    private final Day day;

    ExchangeRateService(ExchangeRates rates, AuditLog audit, Caller caller, Day day) {
        this.rates = rates;
        this.audit = audit;
        this.caller = caller;
        this.day = day;
    }

    /** @throws Problem 422 when one is of the organisation's own currency */
    @Transactional
    public ExchangeRateList enter(ExchangeRateList entered) {
        for (var i = 0; i < entered.items().size(); i++) {
            check(entered.items().get(i), "/items/" + i + "/currency");
        }
        rates.save(entered.items(), day.now(), caller.subject());
        audit.record("ENTERED", "exchange-rates", Ids.next(), null, entered);
        return entered;
    }

    /** @throws Problem 422 when it is one of the organisation's own currency */
    void check(ExchangeRate rate, String pointer) {
        if (rate.currency().equals(rates.own())) {
            throw new Problem(ContributionProblem.RATE_OF_OWN_CURRENCY)
                    .with("currency", rates.own())
                    .at(pointer);
        }
    }

    List<ExchangeRate> list(@Nullable String currency, int limit) {
        return rates.list(currency, limit);
    }
}
