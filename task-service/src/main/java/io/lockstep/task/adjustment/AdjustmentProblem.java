package io.lockstep.task.adjustment;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of adjustments. */
public enum AdjustmentProblem implements ProblemType {
    ADJUSTMENT_EMPTY(
            422,
            "Nothing is adjusted",
            "没有任何调整",
            "An adjustment changes the plan: dates, a curve, a target, budget or new tasks; this one changes nothing.",
            "调整必须改变计划：日期、进度曲线、目标、预算或新增任务；此调整没有改变任何内容。"),
    ADJUSTMENT_TASK_TWICE(
            422,
            "Task given twice",
            "任务重复",
            "The task {taskId} is adjusted more than once; say all its changes in one place.",
            "任务 {taskId} 被调整多次；请合并到一处。"),
    TARGET_OF_ANOTHER_GOAL(
            422,
            "Key result of another goal",
            "关键结果不属于该目标",
            "The key result {keyResultId} is not one of the goal {goalId}.",
            "关键结果 {keyResultId} 不属于目标 {goalId}。");

    private final ProblemDefinition definition;

    AdjustmentProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
