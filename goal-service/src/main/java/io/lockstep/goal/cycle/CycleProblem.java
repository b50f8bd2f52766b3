package io.lockstep.goal.cycle;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong between cycles. */
public enum CycleProblem implements ProblemType {
    CYCLES_OVERLAP(
            "Cycle starts before the last one ends",
            "周期早于前一周期结束",
            "The cycle starts on {start}, but the one that it follows ends on {end}.",
            "该周期于 {start} 开始，而前一周期于 {end} 才结束。"),
    TRIAL_TOO_LONG(
            "Trial too long",
            "试运行过长",
            "The cycles before it were trials too; a trial lasts at most {most} cycles. Activate it, or review the plan.",
            "之前的周期也是试运行；试运行最多持续 {most} 个周期。请正式启用，或重新审视计划。");

    private final ProblemDefinition definition;

    CycleProblem(String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(422, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
