package io.lockstep.tracking;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of tracking-service's own. */
public enum TrackingProblem implements ProblemType {
    AS_OF_OUT_OF_RANGE(
            400,
            "Date out of range",
            "日期超出范围",
            "The as-of date has to lie from {first} to today, {today}.",
            "截至日期必须在 {first} 至今天（{today}）之间。"),
    ONE_ACTUAL(
            400,
            "Exactly one actual",
            "必须且只能有一个实际值",
            "Give the actual progress either as percent (a fraction such as 0.6) or as quantity, not both.",
            "实际进度请用 percent（小数，如 0.6）或 quantity 之一表示，不能同时使用或都不填。"),
    ONE_VALUE(
            400,
            "Exactly one value",
            "必须且只能有一个数值",
            "Give either value, or numerator and denominator together.",
            "请填写 value，或同时填写 numerator 与 denominator。"),
    INDICATOR_TWICE(
            400,
            "Indicator given twice",
            "指标重复",
            "The indicator {code} is given more than once; send each once.",
            "指标 {code} 出现多次；每个指标只能填写一次。"),
    UNIT_MISMATCH(
            422,
            "Not the task's unit",
            "与任务的进度单位不符",
            "The progress of this task is counted in {unit}; send {field} instead.",
            "该任务的进度以 {unit} 计；请改用 {field}。"),
    UNKNOWN_INDICATOR(
            422,
            "Unknown indicator",
            "未知指标",
            "The task has no indicator {code}; it has: {known}.",
            "该任务没有指标 {code}；可用的指标：{known}。"),
    ZERO_DENOMINATOR(
            422,
            "Denominator is 0",
            "分母为 0",
            "A rate of nothing is not a measurement; send no measurement where there is no sample.",
            "没有样本就没有比率；样本为空时请不要提交测量值。"),
    NOT_MEASURED(
            422,
            "Not measured here",
            "不在此处测量",
            "The value of this key result comes from {source}; report those facts instead.",
            "该关键结果的数值来自 {source}；请改为提交那些数据。"),
    NOT_A_QUOTIENT(
            422,
            "Not a quotient",
            "不是比率",
            "This key result is a total; send value instead of numerator and denominator.",
            "该关键结果是总量；请填写 value，而不是 numerator 和 denominator。"),
    EXTERNAL_ID_REUSED(
            422,
            "External id reused",
            "externalId 被重复使用",
            "You reported something else under the externalId {externalId}; use a new one for a new fact.",
            "您曾以 externalId {externalId} 提交过不同的内容；新的数据请使用新的 externalId。"),
    TASK_CANCELLED(
            409, "Task cancelled", "任务已取消", "The task is cancelled and takes no more progress.", "任务已取消，不再接受进度。"),
    GOAL_CLOSED(
            409,
            "Goal closed",
            "目标已关闭",
            "The key result's goal is closed and takes no more measurements.",
            "该关键结果所属目标已关闭，不再接受测量值。"),
    FOREIGN_SOURCE(
            403,
            "Not your source",
            "不是您的来源",
            "An integration sends events of its own source only: source has to be {expected}.",
            "集成只能发送自己来源的事件：source 必须为 {expected}。"),
    TOO_MANY_EVENTS(
            413,
            "Too many events",
            "事件过多",
            "A batch holds at most {limit} events; send several batches.",
            "一批最多 {limit} 个事件；请分批发送。");

    private final ProblemDefinition definition;

    TrackingProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
