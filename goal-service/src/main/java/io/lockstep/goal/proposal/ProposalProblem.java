package io.lockstep.goal.proposal;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** Why a proposal cannot be decided. */
enum ProposalProblem implements ProblemType {
    PROPOSAL_DECIDED(
            409,
            "Already decided",
            "已作出决定",
            "The proposal is {state} already; a decision is not taken back, change the goal instead.",
            "该建议已是 {state}；决定不可撤回，请直接修改目标。"),
    NOTHING_CARRIED_OVER(
            409,
            "Nothing carried over",
            "尚未结转",
            "No draft was carried over from goal {goal}; carry it over into the next cycle first.",
            "目标 {goal} 尚未结转出草稿；请先将其结转至下一周期。"),
    PROPOSAL_OUTDATED(
            409,
            "Nothing to change any more",
            "已无可修改的内容",
            "Goal {goal} is {state}; it no longer has, or does not take, what is proposed. Reject it, or change the goal by itself.",
            "目标 {goal} 的状态为 {state}；它已不包含或不接受所建议的内容。请拒绝该建议，或直接修改目标。");

    private final ProblemDefinition definition;

    ProposalProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
