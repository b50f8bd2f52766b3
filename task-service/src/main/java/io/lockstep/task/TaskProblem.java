package io.lockstep.task;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of task-service's own. */
public enum TaskProblem implements ProblemType {
    DATES_REVERSED(
            422,
            "End before start",
            "结束早于开始",
            "The task would end on {end}, before it starts on {start}; correct one of the two.",
            "任务的结束日期 {end} 早于开始日期 {start}；请更正其中之一。"),
    QUANTITY_NEEDED(
            422,
            "Planned quantity needed",
            "缺少计划数量",
            "A task that is counted in quantities needs plannedQuantity, the whole amount, above 0.",
            "以数量计进度的任务需要大于 0 的 plannedQuantity（总量）。"),
    QUANTITY_UNUSED(
            422,
            "Planned quantity without use",
            "多余的计划数量",
            "A task that is counted in percent has no plannedQuantity; leave it out, or set progressUnit to QUANTITY.",
            "以百分比计进度的任务没有 plannedQuantity；请去掉该字段，或将 progressUnit 设为 QUANTITY。"),
    CURVE_OUTSIDE_PERIOD(
            422,
            "Plan point outside the task's dates",
            "计划点超出任务日期",
            "Plan points lie from {start} to {end}, the dates of the task.",
            "计划点必须在任务日期 {start} 至 {end} 之间。"),
    CURVE_NOT_ASCENDING(
            422,
            "Plan points out of order",
            "计划点顺序错误",
            "Each plan point needs a later date than the one before it.",
            "每个计划点的日期必须晚于前一个计划点。"),
    CURVE_FALLS(
            422,
            "Planned progress falls",
            "计划进度下降",
            "Planned progress adds up, so no plan point may be below the one before it, {before}.",
            "计划进度是累计值，任何计划点都不能低于前一个计划点的值 {before}。"),
    CURVE_ABOVE_WHOLE(
            422,
            "More planned than there is",
            "计划超出总量",
            "A plan point cannot exceed the whole, {whole}; in percent the whole is 1, so 80 % is 0.8.",
            "计划点不能超过总量 {whole}；以百分比计时总量为 1，80% 应写作 0.8。"),
    INDICATOR_TWICE(
            422,
            "Indicator given twice",
            "指标重复",
            "The indicator code {code} is used more than once; each needs a code of its own.",
            "指标代码 {code} 出现多次；每个指标需要各自的代码。"),
    TARGET_ZERO(
            422,
            "Target is 0",
            "目标为 0",
            "The indicator {code} is judged by its value divided by its target, so the target must not be 0.",
            "指标 {code} 以实际值除以目标值来评价，因此目标不能为 0。"),
    TARGET_NEGATIVE(
            422,
            "Target below 0",
            "目标小于 0",
            "The target of the indicator {code} is below 0, where a ratio says nothing; choose one above 0.",
            "指标 {code} 的目标小于 0，比率没有意义；请选择大于 0 的目标。"),
    CONTRIBUTION_TWICE(
            422,
            "Key result given twice",
            "关键结果重复",
            "The task contributes to the key result {keyResult} more than once; add the quantities up in one contribution.",
            "任务对关键结果 {keyResult} 的贡献出现多次；请合并为一项。"),
    UNKNOWN_INDICATOR(
            422,
            "Unknown indicator",
            "未知指标",
            "The task has no indicator {code}; it has: {known}.",
            "该任务没有指标 {code}；现有指标：{known}。"),
    THRESHOLDS_REVERSED(
            422,
            "Thresholds the wrong way round",
            "阈值顺序颠倒",
            "The critical threshold {critical} is above the warning threshold {warning}; it has to be at most that.",
            "严重阈值 {critical} 高于预警阈值 {warning}；它不能超过预警阈值。"),
    OWNER_LEFT(
            422,
            "Owner not active",
            "负责人已停用",
            "The person {ownerId} is no longer active; name somebody who is.",
            "人员 {ownerId} 已停用；请指定在职人员为负责人。"),
    REASON_NEEDED(
            422,
            "Reason needed",
            "需要说明原因",
            "A task that is planned changes only for a reason; say it in reason.",
            "已计划的任务变更时必须说明原因；请填写 reason。"),
    TOO_MANY_TASKS(
            422,
            "Too many tasks for one answer",
            "任务过多",
            "More than {limit} tasks are meant; name a cycle, a goal or a team.",
            "涉及的任务超过 {limit} 个；请指定周期、目标或团队。"),
    GOAL_CLOSED(
            409,
            "Goal closed",
            "目标已关闭",
            "The goal of the key result {keyResult} is closed; contribute to one of a goal that is not.",
            "关键结果 {keyResult} 所属目标已关闭；请选择未关闭目标的关键结果。"),
    TASK_CANCELLED(
            409,
            "Task cancelled",
            "任务已取消",
            "The task is cancelled and changes no more; create another.",
            "任务已取消，不能再变更；请新建任务。");

    private final ProblemDefinition definition;

    TaskProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
