package io.lockstep.tracking.spend;

import io.lockstep.kit.http.Page;
import io.lockstep.tracking.contribution.ContributionKind;
import io.lockstep.tracking.contribution.ContributionService;
import io.lockstep.tracking.contribution.Entry;
import io.lockstep.tracking.correction.Withdrawal;
import io.lockstep.tracking.ledger.Day;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Money spent, with the rate of its day. */
@Singleton
class SpendService {

    private static final String COST = "cost";

    private final ContributionService contributions;
    private final ExchangeRates rates;
    private final Day day;

    SpendService(ContributionService contributions, ExchangeRates rates, Day day) {
        this.contributions = contributions;
        this.rates = rates;
        this.day = day;
    }

    /** @throws io.lockstep.kit.problem.Problem 409 when its reference is known, 422 when there is no rate of its day */
    SpendView enter(NewSpend entered) {
        day.checkReported(entered.asOf());
        contributions.checkMay(entered.taskId(), entered.keyResultId());
        return SpendView.of(contributions.enter(ContributionKind.SPEND, entry(entered, null), SpendRecorded::event));
    }

    /** @throws io.lockstep.kit.problem.Problem 404, 409, 412, 422 or 428 */
    SpendView change(UUID id, @Nullable String ifMatch, NewSpend changed) {
        day.checkReported(changed.asOf());
        var known = contributions.find(ContributionKind.SPEND, id);
        contributions.checkMay(known.entry().taskId(), known.entry().keyResultId());
        contributions.checkMay(changed.taskId(), changed.keyResultId());
        var entry = entry(changed, known.entry().reference());
        return SpendView.of(contributions.change(ContributionKind.SPEND, id, ifMatch, entry, SpendRecorded::event));
    }

    /** @throws io.lockstep.kit.problem.Problem 404, 409, 412 or 428 */
    SpendView withdraw(UUID id, @Nullable String ifMatch, Withdrawal withdrawal) {
        var known = contributions.find(ContributionKind.SPEND, id);
        contributions.checkMay(known.entry().taskId(), known.entry().keyResultId());
        return SpendView.of(contributions.withdraw(ContributionKind.SPEND, id, ifMatch, SpendRecorded::event));
    }

    /** @throws io.lockstep.kit.problem.Problem 404 when there is none with this id */
    SpendView find(UUID id) {
        return SpendView.of(contributions.find(ContributionKind.SPEND, id));
    }

    Page<SpendView> list(
            @Nullable UUID taskId,
            @Nullable UUID keyResultId,
            @Nullable String channel,
            @Nullable String cursor,
            int limit) {
        return contributions
                .list(ContributionKind.SPEND, taskId, keyResultId, channel, cursor, limit)
                .map(SpendView::of);
    }

    /** As it is kept: converted, and under a reference. */
    Entry entry(NewSpend spend, @Nullable String reference) {
        var money = rates.money(spend.amount(), spend.currency(), spend.rate(), spend.asOf());
        return new Entry(
                reference == null ? reference(spend) : reference,
                spend.asOf(),
                COST,
                ExchangeRates.converted(money),
                spend.channel(),
                spend.campaign(),
                spend.activity(),
                null,
                null,
                spend.keyResultId(),
                spend.taskId(),
                money,
                spend.note());
    }

    private static String reference(NewSpend spend) {
        return spend.reference() != null
                ? spend.reference()
                : Stream.of(
                                spend.asOf(),
                                spend.channel(),
                                spend.campaign(),
                                spend.activity(),
                                spend.taskId(),
                                spend.keyResultId(),
                                spend.currency())
                        .map(part -> part == null ? "" : part.toString())
                        .collect(Collectors.joining("|"));
    }
}
