package io.lockstep.tracking.figure;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.contribution.ContributionKind;
import io.lockstep.tracking.contribution.ContributionProblem;
import io.lockstep.tracking.contribution.ContributionService;
import io.lockstep.tracking.contribution.Entry;
import io.lockstep.tracking.correction.Withdrawal;
import io.lockstep.tracking.ledger.Day;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts and sums of days. */
@Singleton
public class FigureService {

    /** What leads and spend give to formulas by themselves. */
    private static final Set<String> RESERVED = Set.of(
            "leads",
            "effectiveLeads",
            "conversions",
            "revenue",
            "allocations",
            "allocationsOnTime",
            "allocationHours",
            "customers",
            "marketingCustomers",
            "marketingRevenue",
            "conversionDays",
            "qualityPoints",
            "judgedLeads",
            "cost");

    private final ContributionService contributions;
    private final Day day;

    FigureService(ContributionService contributions, Day day) {
        this.contributions = contributions;
        this.day = day;
    }

    /** @throws Problem 409 when its reference is known, 422 when the figure comes from elsewhere */
    FigureView enter(NewFigure entered) {
        day.checkReported(entered.asOf());
        contributions.checkMay(entered.taskId(), entered.keyResultId());
        var entry = entry(entered, null);
        return FigureView.of(contributions.enter(ContributionKind.FIGURE, entry, FigureRecorded::event));
    }

    /** @throws Problem 404, 409, 412, 422 or 428 */
    FigureView change(UUID id, @Nullable String ifMatch, NewFigure changed) {
        day.checkReported(changed.asOf());
        var known = contributions.find(ContributionKind.FIGURE, id);
        contributions.checkMay(known.entry().taskId(), known.entry().keyResultId());
        contributions.checkMay(changed.taskId(), changed.keyResultId());
        var entry = entry(changed, known.entry().reference());
        return FigureView.of(contributions.change(ContributionKind.FIGURE, id, ifMatch, entry, FigureRecorded::event));
    }

    /** @throws io.lockstep.kit.problem.Problem 404, 409, 412 or 428 */
    FigureView withdraw(UUID id, @Nullable String ifMatch, Withdrawal withdrawal) {
        var known = contributions.find(ContributionKind.FIGURE, id);
        contributions.checkMay(known.entry().taskId(), known.entry().keyResultId());
        return FigureView.of(contributions.withdraw(ContributionKind.FIGURE, id, ifMatch, FigureRecorded::event));
    }

    /** @throws io.lockstep.kit.problem.Problem 404 when there is none with this id */
    FigureView find(UUID id) {
        return FigureView.of(contributions.find(ContributionKind.FIGURE, id));
    }

    Page<FigureView> list(
            @Nullable UUID taskId,
            @Nullable UUID keyResultId,
            @Nullable String channel,
            @Nullable String cursor,
            int limit) {
        return contributions
                .list(ContributionKind.FIGURE, taskId, keyResultId, channel, cursor, limit)
                .map(FigureView::of);
    }

    /** As it is kept: under a reference. */
    Entry entry(NewFigure figure, @Nullable String reference) {
        if (RESERVED.contains(figure.figure())) {
            throw new Problem(ContributionProblem.FIGURE_RESERVED)
                    .with("figure", figure.figure())
                    .at("/figure");
        }
        return new Entry(
                reference == null ? reference(figure) : reference,
                figure.asOf(),
                figure.figure(),
                figure.amount(),
                figure.channel(),
                figure.campaign(),
                figure.activity(),
                figure.segment(),
                figure.role(),
                figure.keyResultId(),
                figure.taskId(),
                null,
                figure.note());
    }

    private static String reference(NewFigure figure) {
        return figure.reference() != null
                ? figure.reference()
                : Stream.of(
                                figure.figure(),
                                figure.asOf(),
                                figure.channel(),
                                figure.campaign(),
                                figure.activity(),
                                figure.segment(),
                                figure.role(),
                                figure.taskId(),
                                figure.keyResultId())
                        .map(part -> part == null ? "" : part.toString())
                        .collect(Collectors.joining("|"));
    }
}
