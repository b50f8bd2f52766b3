package io.lockstep.goal.split;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong with the statement of a split. */
enum SplitProblem implements ProblemType {
    FACTOR_UNCLEAR(
            422,
            "Factor is unclear",
            "因子不明确",
            "A factor is either a key result (keyResultId) or an assumption (name and value).",
            "因子要么是关键结果（keyResultId），要么是假设（name 与 value）。"),
    SUPPORTS_NOTHING_ABOVE(
            422,
            "Does not stand above",
            "不在上级目标中",
            "The key result {keyResult} belongs to no goal above goal {goal}; name one that this goal supports.",
            "关键结果 {keyResult} 不属于目标 {goal} 的任何上级目标；请指定该目标所支撑的关键结果。"),
    FACTOR_NOT_BELOW(
            422,
            "Not a key result of this goal",
            "不是该目标的关键结果",
            "The key result {keyResult} belongs neither to goal {goal} nor to one below it.",
            "关键结果 {keyResult} 既不属于目标 {goal}，也不属于其下级目标。"),
    RANGE_HAS_NO_TARGET(
            422,
            "A range has no target",
            "区间没有目标值",
            "The key result {keyResult} shall stay within a range; a split needs one number.",
            "关键结果 {keyResult} 要求保持在区间内；拆解证明需要一个确定的数值。"),
    ONE_UNKNOWN(
            422,
            "One unknown at most",
            "最多一个未知数",
            "Leave out the value of one factor at most; that one is solved for.",
            "最多省略一个因子的值；系统将求解该因子。");

    private final ProblemDefinition definition;

    SplitProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
