package io.lockstep.goal.priority;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong with the priority and the budget of a goal. */
public enum PriorityProblem implements ProblemType {
    PRIORITY_MISMATCH(
            "Priority does not follow",
            "优先级不符",
            "The priority is stated as {stated}, but urgency and return on input give {computed} (score {score}); leave the level"
                    + " out or correct it.",
            "所填优先级为 {stated}，但按紧急程度与投入产出比计算应为 {computed}（得分 {score}）；请去掉或更正该级别。"),
    CURRENCY_NOT_OURS(
            "Currency is not the organisation's",
            "币种不是组织的币种",
            "Budgets are kept in {currency}; convert the amount.",
            "预算以 {currency} 计；请换算金额。");

    private final ProblemDefinition definition;

    PriorityProblem(String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(422, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
