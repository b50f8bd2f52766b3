package io.lockstep.task.remediation;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of remediations. */
public enum RemediationProblem implements ProblemType {
    FIGURE_NEEDED(
            422,
            "Measured figure needed",
            "缺少数据依据",
            "A cause is read from data: give at least one measured figure in evidence.",
            "原因分析必须有数据支持：请在 evidence 中至少填写一个实测数据。"),
    NOT_THE_OWNER(
            403,
            "Not the owner",
            "不是负责人",
            "Only its owner, {ownerId}, files on this remediation; have it handed over to you first.",
            "只有负责人 {ownerId} 可以填报此整改；请先将其移交给您。"),
    OWN_ADJUSTMENT(
            403,
            "Own adjustment",
            "不能审批自己的调整",
            "An adjustment that loosens the plan is decided by a manager other than its owner.",
            "放宽计划的调整必须由负责人以外的管理者审批。"),
    FILING_WAITS(
            409,
            "An answer waits",
            "已有填报待处理",
            "What was filed before waits for a decision; file again once it is decided.",
            "之前的填报正在等待决定；请在决定后再次填报。"),
    TARGET_PROPOSED_BEFORE(
            409,
            "Target proposed before",
            "已提议过目标",
            "A target was proposed for this alert already, and goal-service decided on it; adjust the plan instead.",
            "此预警已提议过目标并已由目标服务决定；请改为调整计划。"),
    REMEDIATION_CLOSED(
            409,
            "Remediation closed",
            "整改已关闭",
            "The alert is cleared and the remediation closed; nothing is to be done.",
            "预警已解除，整改已关闭；无需处理。"),
    REMEDIATION_STATE(
            409,
            "Not in this state",
            "当前状态不允许",
            "The remediation is {state}; this is for one that is {wanted}.",
            "整改当前状态为 {state}；此操作仅适用于 {wanted} 状态。"),
    PROMISE_OUT_OF_RANGE(
            422,
            "Promise out of range",
            "承诺时间无效",
            "A promise lies in the future, at {latest} at the latest; {until} does not.",
            "承诺时间必须晚于现在且不晚于 {latest}；{until} 不符合。"),
    RECEIVER_NOT_ACTIVE(
            422,
            "Receiver not active",
            "接收人已停用",
            "The person {ownerId} is no longer active; hand over to somebody who is.",
            "人员 {ownerId} 已停用；请移交给在职人员。");

    private final ProblemDefinition definition;

    RemediationProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
