package io.lockstep.tracking.figure;

import static java.util.stream.Collectors.toMap;

import io.lockstep.tracking.contribution.Contribution;
import io.lockstep.tracking.contribution.ContributionKind;
import io.lockstep.tracking.contribution.ContributionService;
import io.lockstep.tracking.contribution.Entry;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The figures that belong to an activity or a piece of content. */
@Singleton
public class ActivityFigures {

    private final ContributionService contributions;
    private final FigureService figures;

    ActivityFigures(ContributionService contributions, FigureService figures) {
        this.contributions = contributions;
        this.figures = figures;
    }

    /** The figures of an activity, by name. */
    public Map<String, BigDecimal> of(UUID activityId) {
        return contributions.startingWith(ContributionKind.FIGURE, prefix(activityId)).stream()
                .filter(figure -> !figure.withdrawn())
                .map(Contribution::entry)
                .collect(toMap(Entry::figure, Entry::amount));
    }

    /**
     * Makes these the figures of an activity, in the current transaction; what it had and has no more is withdrawn.
     *
     * @return the event of the last figure that changed, if any did
     * @throws io.lockstep.kit.problem.Problem 422 when a figure comes from leads or spend
     */
    public @Nullable UUID set(
            UUID activityId,
            String name,
            LocalDate day,
            String channel,
            @Nullable String campaign,
            @Nullable UUID keyResultId,
            @Nullable UUID taskId,
            Map<String, BigDecimal> amounts) {
        var entries = new ArrayList<Entry>();
        amounts.forEach((figure, amount) -> {
            var reference = prefix(activityId) + figure;
            var said = new NewFigure(
                    day, figure, amount, channel, campaign, name, null, null, keyResultId, taskId, reference, null);
            entries.add(figures.entry(said, reference));
        });
        return contributions.replace(ContributionKind.FIGURE, prefix(activityId), entries, FigureRecorded::event);
    }

    private static String prefix(UUID activityId) {
        return "activity|" + activityId + "|";
    }
}
