package io.lockstep.goal.drafting;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong between a key result and its metric. */
public enum MetricFitProblem implements ProblemType {
    DIRECTION_MISFIT(
            "Target kind does not fit the metric",
            "目标类型与指标不符",
            "Of {metric}, {direction} says the catalogue; {targetKind} rewards the other way.",
            "指标目录规定 {metric} 为 {direction}；{targetKind} 的方向与之相反。"),
    AGGREGATION_MISFIT(
            "Aggregation does not fit the metric",
            "汇总方式与指标不符",
            "Values of {metric} come together as {needed}, says the catalogue.",
            "指标目录规定 {metric} 的值按 {needed} 汇总。");

    private final ProblemDefinition definition;

    MetricFitProblem(String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(422, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
