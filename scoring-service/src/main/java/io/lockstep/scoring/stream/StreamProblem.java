package io.lockstep.scoring.stream;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of following changes, beside those that every service has. */
enum StreamProblem implements ProblemType {
    CURSOR_EXPIRED(
            410,
            "Cursor expired",
            "游标已过期",
            "The place of this cursor is no longer kept; read the scores anew and follow from there without a cursor.",
            "该游标的位置已不再保留；请重新读取评分，再不带游标继续。");

    private final ProblemDefinition definition;

    StreamProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
