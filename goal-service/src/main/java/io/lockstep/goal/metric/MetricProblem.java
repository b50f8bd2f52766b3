package io.lockstep.goal.metric;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of the KPI catalogue. */
enum MetricProblem implements ProblemType {
    METRIC_CODE_TAKEN(
            409,
            "Code already taken",
            "指标编码已被占用",
            "The catalogue has a KPI with the code {code} already; choose another code or change that one.",
            "指标库中已有编码为 {code} 的指标；请更换编码或修改该指标。"),
    METRIC_IN_USE(
            409,
            "KPI in use",
            "指标正在使用",
            "{uses} key results of goals that are not closed use {code}; give them another KPI first.",
            "未关闭目标中有 {uses} 个关键结果正在使用 {code}；请先为它们更换指标。"),
    METRIC_RETIRED(
            409,
            "KPI already retired",
            "指标已停用",
            "{code} is retired already; change it to bring it back.",
            "{code} 已停用；修改该指标即可恢复使用。");

    private final ProblemDefinition definition;

    MetricProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
