package io.lockstep.task.plan;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of milestones, standards, helpers, dependencies and named plans. */
public enum WorkProblem implements ProblemType {
    MILESTONE_OUTSIDE_TASK(
            "Milestone outside the task's dates",
            "里程碑超出任务日期",
            "Milestones lie from {start} to {end}, the dates of the task.",
            "里程碑必须在任务日期 {start} 至 {end} 之间。"),
    MILESTONE_TWICE(
            "Milestone given twice",
            "里程碑重复",
            "The milestone {milestone} is given more than once; each needs a name and an id of its own.",
            "里程碑 {milestone} 出现多次；每个里程碑需要各自的名称和 id。"),
    STANDARD_TWICE(
            "Delivery standard given twice",
            "交付标准重复",
            "The KPI {kpi} has more than one delivery standard; say it once, with its occurrences.",
            "指标 {kpi} 有多个交付标准；请合并为一个并写明次数。"),
    UNKNOWN_STANDARD(
            "Unknown delivery standard",
            "未知交付标准",
            "The task has no delivery standard for {kpi}; it has: {known}.",
            "该任务没有 {kpi} 的交付标准；现有：{known}。"),
    CONTRIBUTION_OFF_STANDARD(
            "Contribution differs from its delivery standard",
            "贡献与交付标准不一致",
            "The delivery standard for {kpi} comes to {total}; contribute that, or leave the quantity out.",
            "{kpi} 的交付标准合计为 {total}；请填写该数量或省略数量。"),
    CURVE_TWICE(
            "Plan given twice",
            "计划重复",
            "Give either plan points or a named distribution, not both.",
            "计划点与命名的分布方式只能二选一。"),
    HELPER_IS_OWNER(
            "Owner among the helpers",
            "协助人中包含负责人",
            "The person {personId} owns the task and is no helper of it; leave them out of helperIds.",
            "人员 {personId} 是任务负责人，不能同时是协助人；请从 helperIds 中移除。"),
    HELPER_TWICE(
            "Helper given twice",
            "协助人重复",
            "The person {personId} is named more than once in helperIds; name each helper once.",
            "人员 {personId} 在 helperIds 中出现多次；每位协助人只需填写一次。"),
    DEPENDENCY_CYCLE(
            "Tasks wait for each other",
            "任务依赖成环",
            "The task would wait for itself: {path}; take one of these dependencies out.",
            "任务将依赖自身：{path}；请去掉其中一个依赖。");

    private static final int RULE_BROKEN = 422;

    private final ProblemDefinition definition;

    WorkProblem(String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(RULE_BROKEN, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
