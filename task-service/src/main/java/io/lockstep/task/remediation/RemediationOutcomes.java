package io.lockstep.task.remediation;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.task.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of remediations, for features that learn from them. */
@ApplicationScoped
public class RemediationOutcomes {

    private final Remediations remediations;
    private final Directory directory;

    RemediationOutcomes(Remediations remediations, Directory directory) {
        this.remediations = remediations;
        this.directory = directory;
    }

    /** A figure that was measured. */
    public record Measured(String figure, BigDecimal value) {}

    /**
     * What a remediation was about, and its figures.
     *
     * @param figures its evidence, and the achievement before its adjustments and after
     */
    public record Outcome(
            String name, @Nullable UUID goalId, @Nullable UUID taskId, List<Measured> figures) {}

    /**
     * The outcome of a remediation that is the caller's or their team's.
     *
     * @throws Problem 403 when it is neither, 422 when there is none with this id
     */
    public Outcome of(UUID id, String pointer) {
        var remediation =
                remediations.findByIdOptional(id).orElseThrow(() -> Problem.unknownSubject("remediation", id, pointer));
        if (!directory.scope().covers(remediation.ownerId(), remediation.teamId())) {
            throw new Problem(CommonProblem.NOT_YOURS)
                    .with("what", "remediation")
                    .with("id", id);
        }
        var concern = remediation.concern();
        return new Outcome(concern.name(), concern.goalId(), concern.taskId(), figures(remediation.view(null)));
    }

    private static List<Measured> figures(RemediationView view) {
        var figures = new ArrayList<Measured>();
        for (var filing : view.filings()) {
            filing.evidence().forEach(evidence -> figures.add(new Measured(evidence.figure(), evidence.value())));
            for (var measurement : filing.measurements()) {
                if (measurement.before() != null && measurement.after() != null) {
                    figures.add(new Measured("achievement before", measurement.before()));
                    figures.add(new Measured(
                            "achievement after " + measurement.afterDays() + " days", measurement.after()));
                }
            }
        }
        return figures;
    }
}
