package io.lockstep.scoring.series;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of histories, beside those that every service has. */
enum SeriesProblem implements ProblemType {
    SERIES_TOO_LONG(
            422,
            "Too many points",
            "数据点过多",
            "This would be {points} points; {limit} are allowed. Shorten the period or take a longer step.",
            "将产生 {points} 个数据点，上限为 {limit}；请缩短期间或加大步长。"),
    SERIES_REVERSED(
            422,
            "Period the wrong way round",
            "期间颠倒",
            "The first day {from} is after the last day {to}, or lies in the future.",
            "起始日 {from} 晚于结束日 {to}，或位于未来。"),
    SERIES_TOO_WIDE(
            422,
            "Too much to judge again",
            "重新评分范围过大",
            "Below this goal there are more than {limit} goals and key results; ask for what was known then, or for a goal further down.",
            "该目标下超过 {limit} 个目标与关键结果；请查询当时已知的数据，或选择更下级的目标。");

    private final ProblemDefinition definition;

    SeriesProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
