package io.lockstep.task.task;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** Why a task does not take a command. */
public enum StateProblem implements ProblemType {
    WRONG_STATE(
            409,
            "Command does not fit the state",
            "命令与状态不符",
            "A task that is {state} does not take {command}; it takes: {allowed}.",
            "状态为 {state} 的任务不接受 {command}；可用的命令：{allowed}。"),
    TASK_DONE(
            409,
            "Task done",
            "任务已完成",
            "The task is done and changes no more; create another, or copy it.",
            "任务已完成，不能再变更；请新建或复制任务。"),
    DEPENDENCIES_OPEN(
            409,
            "Other tasks come first",
            "前置任务未完成",
            "These tasks have to be done first: {tasks}.",
            "以下任务需要先完成：{tasks}。"),
    RESOURCES_UNCONFIRMED(
            409,
            "Resources not confirmed",
            "资源未确认",
            "These resources are not confirmed: {resources}; have them confirmed, or withdraw the requests.",
            "以下资源尚未确认：{resources}；请先确认，或撤回申请。"),
    START_REASON_NEEDED(
            422,
            "Reason needed to start",
            "启动需要说明原因",
            "These resources are not confirmed: {resources}; the task may start all the same, for a reason.",
            "以下资源尚未确认：{resources}；任务仍可启动，但须说明原因。"),
    MILESTONES_OPEN(
            409,
            "Milestones open",
            "里程碑未完成",
            "These milestones are not done: {milestones}; mark them done, or take them out for a reason.",
            "以下里程碑尚未完成：{milestones}；请标记完成，或说明原因后删除。"),
    LOOSENING_NEEDS_MANAGER(
            403,
            "Loosening needs a manager",
            "放宽计划需经理同意",
            "This would loosen a task that runs ({loosens}), which a manager other than its owner decides.",
            "此变更会放宽进行中任务的 {loosens}，须由负责人以外的经理决定。");

    private final ProblemDefinition definition;

    StateProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
