package io.lockstep.scoring.kpi;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of formulas, beside those that every service has. */
enum FormulaProblem implements ProblemType {
    FORMULA_SYNTAX(
            422,
            "Not a formula",
            "公式语法错误",
            "At character {position} the formula cannot be read: {reason}.",
            "公式在第 {position} 个字符处无法解析：{reason}。"),
    FORMULA_UNKNOWN_NAME(
            422,
            "Unknown name in the formula",
            "公式中有未知名称",
            "At character {position}: {reason}. The documentation lists what a formula may say.",
            "第 {position} 个字符处：{reason}。可用的写法见文档。"),
    FORMULA_TOO_COMPLEX(
            422,
            "Formula too complex",
            "公式过于复杂",
            "At character {position}: {reason}. Split it into metrics that refer to each other.",
            "第 {position} 个字符处：{reason}。请拆分为相互引用的指标。"),
    FORMULA_CIRCULAR(
            422,
            "Formula refers to itself",
            "公式循环引用",
            "The metrics would refer to each other in a circle: {reason}.",
            "指标之间会形成循环引用：{reason}。"),
    FORMULA_PERIOD_REVERSED(
            422,
            "Period the wrong way round",
            "期间颠倒",
            "The first day {from} is after the last day {to}; exchange them.",
            "起始日 {from} 晚于结束日 {to}；请对调。"),
    FORMULA_PAST(
            422,
            "Formula for the past",
            "公式不得追溯",
            "A new version is valid from today, {today}, or later: what was judged before keeps its formula.",
            "新版本最早从今天 {today} 起生效：此前的评分保持原公式。");

    private final ProblemDefinition definition;

    FormulaProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
