package io.lockstep.goal.history;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of the history of KPIs. */
enum HistoryProblem implements ProblemType {
    HISTORY_REFUSED(
            422,
            "History refused",
            "历史数据未导入",
            "{count} values are wrong; nothing was imported. errors says which and why.",
            "有 {count} 个数值有误，未导入任何数据；详见 errors。"),
    HISTORY_METRIC_UNKNOWN(
            422,
            "KPI not known",
            "未知指标",
            "The catalogue has no KPI {value}, neither as code nor as name or alias.",
            "指标库中没有 {value}，既不是编码，也不是名称或别名。"),
    HISTORY_PERIOD_UNSUITABLE(
            422,
            "Period neither year, quarter nor month",
            "期间不是年、季或月",
            "{value} is not a year, a quarter or a month; write 2024Q1-Q4, 2024Q3 or 2024.06.",
            "{value} 不是年、季度或月份；请写成 2024Q1-Q4、2024Q3 或 2024.06。"),
    HISTORY_NOT_OVER(
            422,
            "Period not over",
            "期间尚未结束",
            "{value} is not over yet; history has finished periods only.",
            "{value} 尚未结束；历史数据只包含已结束的期间。"),
    HISTORY_TWICE(
            422,
            "Value given twice",
            "数值重复",
            "{metric} has a value for {value} already in this import; keep one of them.",
            "本次导入中 {metric} 在 {value} 已有数值；请只保留一个。"),
    HISTORY_TOO_SHORT(
            422,
            "Not enough history",
            "历史数据不足",
            "{metric} has {have} values of this kind of period before {start}; a proposal needs {needed}.",
            "{metric} 在 {start} 之前同类期间只有 {have} 个数值；提出目标建议至少需要 {needed} 个。");

    private final ProblemDefinition definition;

    HistoryProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
