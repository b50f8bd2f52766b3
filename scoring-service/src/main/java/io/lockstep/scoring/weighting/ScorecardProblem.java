package io.lockstep.scoring.weighting;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of scorecards and what-ifs, beside those that every service has. */
public enum ScorecardProblem implements ProblemType {
    SCORECARD_WEIGHTS(
            422,
            "Weights do not sum to 100",
            "权重之和不为 100",
            "These weights sum {sum}; they have to sum to exactly 100.",
            "权重之和为 {sum}；必须恰好等于 100。"),
    KPI_TWICE(422, "KPI named twice", "指标重复", "{kpi} is weighted twice; name each KPI once.", "{kpi} 重复；每个指标只能出现一次。"),
    HALF_A_GATE(
            422,
            "Half a gate",
            "门槛不完整",
            "{kpi} has a floor or a limit but not both; a gate needs both.",
            "{kpi} 只设置了 floor 或 limit；门槛须两者兼备。"),
    NOBODY_CARRIES_REST(
            422,
            "Nothing left to scale",
            "没有可调整的权重",
            "No other KPI has a weight that could carry the rest; add one first.",
            "没有其他带权重的指标可承担剩余权重；请先添加。"),
    SCORECARD_SUBJECT(
            422,
            "Wrong subject",
            "对象不符",
            "A scorecard of the kind {kind} needs exactly the field {needed}.",
            "类型为 {kind} 的计分卡必须且只能提供字段 {needed}。"),
    SCORECARD_SOURCE(
            422,
            "Template or KPIs",
            "模板或指标",
            "Name either a template or the KPIs, not both and not neither.",
            "请指定模板或指标，二者必须且只能选一。"),
    SCORECARD_TAKEN(
            409,
            "There is a scorecard already",
            "计分卡已存在",
            "This subject has a scorecard in this cycle: {scorecard}.",
            "该对象在此周期已有计分卡：{scorecard}。"),
    SCORECARD_STATE(
            409,
            "Scorecard is active",
            "计分卡已启用",
            "The scorecard is {state}; only a draft can be activated.",
            "计分卡状态为 {state}；只有草稿可以启用。"),
    TEMPLATE_SHIPPED(
            409,
            "Shipped template",
            "内置模板",
            "The template {code} is shipped and stays as it is; make one of your own with another code.",
            "模板 {code} 为内置模板，不可修改；请使用其他编码新建。"),
    WHAT_IF_TOO_LARGE(
            422,
            "Too much for a what-if",
            "推演范围过大",
            "Below this goal there are more than {limit} goals and key results; choose one further down.",
            "该目标下的目标与关键结果超过 {limit} 个；请选择更下级的目标。"),
    NOT_IN_WHAT_IF(
            422,
            "Not a part of it",
            "不在推演范围内",
            "{part} is not among what this what-if is about.",
            "{part} 不在本次推演的范围内。"),
    TARGET_UNUSABLE(
            422,
            "Unusable target",
            "目标值不可用",
            "With these numbers {kind} cannot be judged: the formula divides by zero or a number is missing.",
            "以这些数值无法评判 {kind}：公式除以零或缺少数值。");

    private final ProblemDefinition definition;

    ScorecardProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
