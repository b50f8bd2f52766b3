package io.lockstep.goal.tree;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong with a question about goals. */
public enum TreeProblem implements ProblemType {
    SEARCH_TOO_SHORT(
            "Search is too short",
            "检索词过短",
            "Search for two letters or more, or for one Chinese character.",
            "请至少输入两个字母，或一个汉字。"),
    CURSOR_OF_ANOTHER_SORT(
            "Cursor of another list",
            "游标不属于该列表",
            "The cursor is of a list that is sorted in another way; begin anew without it.",
            "该游标来自另一种排序的列表；请去掉游标重新开始。"),
    UNKNOWN_FIELDS(
            "Unknown field",
            "未知字段",
            "A goal has no field {field}; known are {known}.",
            "目标没有字段 {field}；可用的字段为 {known}。");

    private final ProblemDefinition definition;

    TreeProblem(String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(400, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
