package io.lockstep.goal.lint;

import io.lockstep.goal.Words;

/** What can be wrong with a set of KPIs, with the reason (requirements.md M9, M10, M11, M19). */
enum LintRule {
    VAGUE(new Words(
            "含义模糊，每个人的理解都不同，不宜用于考核", "vague: everybody understands something else by it, so it should judge nobody")),
    DUPLICATE(new Words("衡量的是同一件事，会重复计算同一份成绩", "they measure the same, so the same work counts twice")),
    MISSING_DIMENSION(new Words(
            "没有任何指标看到这一维度，容易顾此失彼",
            "no KPI looks at this dimension, so it can be neglected for the sake of the others")),
    EQUAL_WEIGHTS(new Words("权重完全相同是平均主义，看不出重点", "equal weights hide what matters most")),
    TOO_MANY(new Words("指标太多会分散精力", "too many KPIs divide attention")),
    EXPENSIVE(new Words("采集成本高，得到数值时往往已经晚了", "expensive to collect, so its values come late"));

    private final Words reason;

    LintRule(Words reason) {
        this.reason = reason;
    }

    Words reason() {
        return reason;
    }
}
