package io.lockstep.goal.period;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong with how a period is written. */
public enum PeriodProblem implements ProblemType {
    PERIOD_UNREADABLE(
            422,
            "Period cannot be read",
            "无法识别期间",
            "'{period}' is no period; write it like 2024Q1-Q4, 2024Q3, 2024.06 or 2024.01.05.",
            "“{period}”不是有效期间；请写成 2024Q1-Q4、2024Q3、2024.06 或 2024.01.05 的形式。"),
    PERIOD_NEEDED(
            400,
            "Period is missing",
            "缺少期间",
            "Say when: either period, or both start and end.",
            "请说明时间：填写 period，或同时填写 start 与 end。"),
    PERIOD_TWICE(
            400,
            "Period is said twice",
            "期间重复",
            "Either period or start and end, not both.",
            "period 与 start、end 只能填写一种。"),
    KIND_MISMATCH(
            422,
            "Dates do not fit the kind",
            "日期与类型不符",
            "From {start} to {end} is {computed} in the fiscal calendar, not {stated}.",
            "{start} 至 {end} 在财务日历中为 {computed}，而不是 {stated}。");

    private final ProblemDefinition definition;

    PeriodProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
