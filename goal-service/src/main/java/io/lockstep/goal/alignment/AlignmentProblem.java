package io.lockstep.goal.alignment;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong with a row of the alignment table, beside its cells. */
enum AlignmentProblem implements ProblemType {
    ACTIVE_GOAL_DIFFERS(
            422,
            "The goal is active",
            "目标已启用",
            "Row {row}: the goal in {column} is no draft any more and differs; change it by itself, with a reason.",
            "第 {row} 行：{column} 中的目标已不是草稿且内容不同；请单独修改该目标并说明原因。"),
    ROW_TWICE(
            422,
            "Row appears twice",
            "行重复",
            "Row {row}: this supporting goal stands in row {other} too.",
            "第 {row} 行：该支撑目标已出现在第 {other} 行。"),
    TABLE_TOO_LONG(
            422,
            "Table too long",
            "表格过长",
            "The cycle has more than {limit} supporting goals; read the table as JSON, page by page.",
            "该周期的支撑目标超过 {limit} 个；请以 JSON 分页读取。");

    private final ProblemDefinition definition;

    AlignmentProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
