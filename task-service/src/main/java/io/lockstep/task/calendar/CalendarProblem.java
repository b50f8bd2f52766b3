package io.lockstep.task.calendar;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of calendars. */
public enum CalendarProblem implements ProblemType {
    DAY_TWICE(
            422,
            "Day given twice",
            "日期重复",
            "The day {date} stands in the file more than once; keep one of them.",
            "日期 {date} 在文件中出现多次；请只保留一个。");

    private final ProblemDefinition definition;

    CalendarProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
