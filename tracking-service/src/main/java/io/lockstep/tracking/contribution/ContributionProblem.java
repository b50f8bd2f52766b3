package io.lockstep.tracking.contribution;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of entering additive facts. */
public enum ContributionProblem implements ProblemType {
    REFERENCE_TAKEN(
            409,
            "Entered before",
            "已录入过",
            "The reference {reference} is known, with the id {id}; change that one, or import, which updates it.",
            "编号 {reference} 已存在（id {id}）；请修改该条，或使用导入来更新。"),
    ALREADY_WITHDRAWN(409, "Withdrawn before", "已被撤回", "It was withdrawn before.", "该数据此前已被撤回。"),
    NO_RATE(
            422,
            "No exchange rate",
            "没有汇率",
            "There is no rate of {currency} on {day} or before; enter it first, or send rate.",
            "没有 {currency} 在 {day} 当天或之前的汇率；请先录入汇率，或填写 rate。"),
    RATE_OF_OWN_CURRENCY(
            422,
            "Rate of the own currency",
            "本位币无需汇率",
            "{currency} is the organisation's own currency, whose rate is 1.",
            "{currency} 是本位币，汇率恒为 1。"),
    FIGURE_RESERVED(
            422,
            "Figure of its own",
            "指标名已保留",
            "The figure {figure} comes from leads or spend and cannot be entered here.",
            "指标 {figure} 来自线索或费用，不能在此录入。"),
    SUBJECT_NEEDED(
            422,
            "Task or key result needed",
            "需要任务或关键结果",
            "Members enter figures of a task or key result that is theirs; name one.",
            "成员只能录入自己任务或关键结果的数据；请填写其一。");

    private final ProblemDefinition definition;

    ContributionProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
