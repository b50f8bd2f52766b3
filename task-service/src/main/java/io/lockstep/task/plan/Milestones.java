package io.lockstep.task.plan;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.Problem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Rules of the milestones of one task. */
public final class Milestones {

    private Milestones() {}

    /**
     * Checks the milestones against each other and against the task's dates.
     *
     * @throws Problem 422 for one outside the dates, or a name or id used twice
     */
    static void check(List<Milestone> milestones, Period period) {
        var names = new HashSet<String>();
        var ids = new HashSet<UUID>();
        for (int i = 0; i < milestones.size(); i++) {
            var milestone = milestones.get(i);
            var at = "/milestones/" + i;
            if (!names.add(milestone.name())) {
                throw twice(milestone, at + "/name");
            }
            if (milestone.milestoneId() != null && !ids.add(milestone.milestoneId())) {
                throw twice(milestone, at + "/milestoneId");
            }
            if (!period.contains(milestone.due())) {
                throw new Problem(WorkProblem.MILESTONE_OUTSIDE_TASK)
                        .with("start", period.start())
                        .with("end", period.end())
                        .at(at + "/due");
            }
        }
    }

    /** The milestones with an id each: their own, that of the one with the same name before, or a new one. */
    public static List<Milestone> identified(List<Milestone> milestones, List<Milestone> before) {
        return milestones.stream()
                .map(milestone -> milestone.milestoneId() != null
                        ? milestone
                        : milestone.identified(before.stream()
                                .filter(old -> old.name().equals(milestone.name()) && old.milestoneId() != null)
                                .map(Milestone::milestoneId)
                                .findFirst()
                                .orElseGet(Ids::next)))
                .toList();
    }

    /**
     * The milestones with one of them done.
     *
     * @throws Problem 404 when there is none with this id
     */
    public static List<Milestone> done(List<Milestone> milestones, UUID id, LocalDate on) {
        if (milestones.stream().noneMatch(milestone -> id.equals(milestone.milestoneId()))) {
            throw Problem.notFound("milestone", id);
        }
        return milestones.stream()
                .map(milestone -> id.equals(milestone.milestoneId()) ? milestone.done(on) : milestone)
                .toList();
    }

    private static Problem twice(Milestone milestone, String pointer) {
        return new Problem(WorkProblem.MILESTONE_TWICE)
                .with("milestone", milestone.name())
                .at(pointer);
    }
}
