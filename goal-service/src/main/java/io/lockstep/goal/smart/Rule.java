package io.lockstep.goal.smart;

import io.lockstep.goal.Words;

/**
 * What can be said about a goal. A rule belongs to one letter; most make it fail, some only remark on it. Messages name the
 * phrase as {@code {phrase}}, and what to write instead stands in the hint. Sources: requirements.md M1, M5, M8, M9, M17, N20.
 */
public enum Rule {
    VAGUE_WORDING(
            Letter.S,
            true,
            new Words("“{phrase}”没有说明要达到什么", "\"{phrase}\" does not say what shall be reached"),
            new Words("写明从多少到多少，例如“成单率提升至25%”", "Say by or to how much, as in \"raise the close rate to 25 %\"")),
    VAGUE_NOUN(
            Letter.S,
            true,
            new Words("“{phrase}”每个人的理解都不同", "Everybody understands \"{phrase}\" differently"),
            new Words(
                    "改用可测量的指标，例如“小红书曝光环比增长30%”",
                    "Use what can be measured, as in \"Xiaohongshu exposure +30 % month on month\"")),
    UNQUALIFIED_NOUN(
            Letter.S,
            true,
            new Words("“{phrase}”没有说明哪些才算数", "\"{phrase}\" does not say which of them count"),
            new Words("写“有效线索”，并按有效线索标准统计", "Write \"effective leads\", counted by the rule for effective leads")),
    DUTY_LIST(
            Letter.S,
            true,
            new Words("“{phrase}”是职责，不是成果", "\"{phrase}\" is a duty, not a result"),
            new Words("写出这项工作带来的成果和数值", "Name the result of the work, and how much of it")),
    ACTIVITY_COUNT(
            Letter.S,
            true,
            new Words("“{phrase}”统计的是动作，不是成果", "\"{phrase}\" counts what is done, not what comes of it"),
            new Words(
                    "改为成果，例如“公众号文章线索量占比提升至15%”",
                    "Count the result, as in \"the share of leads from posts rises to 15 %\"")),
    VAGUE_METRIC(
            Letter.S,
            true,
            new Words("指标“{phrase}”含义模糊，不宜用于考核", "The KPI \"{phrase}\" is too vague to judge anybody by"),
            new Words("改用{better}", "Use {better} instead")),
    NO_NUMBER(
            Letter.M,
            true,
            new Words("“{phrase}”中没有数值", "\"{phrase}\" holds no number"),
            new Words(
                    "写明数值和单位，例如“1000条”，或添加关键结果",
                    "Write a number with its unit, such as \"1,000 leads\", or add a key result")),
    NO_UNIT(
            Letter.M,
            true,
            new Words("“{phrase}”没有单位", "\"{phrase}\" has no unit"),
            new Words("在数值后写明单位：条、次、元、%……", "Write the unit after the number: leads, visits, CNY, % ...")),
    UNKNOWN_METRIC(
            Letter.M,
            true,
            new Words(
                    "指标库中没有“{phrase}”：没有定义、口径和数据来源",
                    "The catalogue has no KPI \"{phrase}\": no definition, scope or data source"),
            new Words("选择指标库中的指标，或先将其加入指标库", "Choose a KPI of the catalogue, or add this one first")),
    RETIRED_METRIC(
            Letter.M,
            true,
            new Words("指标“{phrase}”已停用", "The KPI \"{phrase}\" is retired"),
            new Words("选择正在使用的指标", "Choose a KPI that is in use")),
    WRONG_DIRECTION(
            Letter.M,
            true,
            new Words("“{phrase}”的方向与指标库不一致", "\"{phrase}\" points another way than its KPI in the catalogue"),
            new Words("指标库中的方向为{direction}", "The catalogue says {direction}")),
    WRONG_UNIT(
            Letter.M,
            true,
            new Words("“{phrase}”的单位与指标库不一致", "The unit of \"{phrase}\" is not that of its KPI in the catalogue"),
            new Words("指标库中的单位为{unit}", "The catalogue says {unit}")),
    NO_TARGET(
            Letter.A,
            false,
            new Words("没有目标值，无法判断能否实现", "There is no target to judge"),
            new Words("先写明目标值", "State the target first")),
    NO_HISTORY(
            Letter.A,
            false,
            new Words("“{phrase}”没有可比的历史数据", "There is no history to compare \"{phrase}\" with"),
            new Words("导入该指标的历史数据后再判断", "Import the history of the KPI to have it judged")),
    BEYOND_HISTORY(
            Letter.A,
            true,
            new Words(
                    "“{phrase}”超出历史数据支持的范围（{low}至{high}）",
                    "\"{phrase}\" is beyond what history supports ({low} to {high})"),
            new Words(
                    "在{low}至{high}之间选择，或说明新增了哪些资源", "Choose between {low} and {high}, or say which resources are new")),
    TOO_EASY(
            Letter.A,
            false,
            new Words(
                    "“{phrase}”低于历史水平（{low}至{high}），缺少挑战",
                    "\"{phrase}\" is less than history shows ({low} to {high}): no challenge"),
            new Words("在{low}至{high}之间选择", "Choose between {low} and {high}")),
    NOT_LINKED(
            Letter.R,
            true,
            new Words("“{phrase}”没有关联销售目标", "\"{phrase}\" is not tied to a sales goal"),
            new Words("将其置于所支撑的销售目标之下", "Put it below the sales goal that it supports")),
    NO_DEADLINE(
            Letter.T,
            true,
            new Words("“{phrase}”没有时间节点", "\"{phrase}\" has no deadline"),
            new Words("写明季度或月份，例如“2024Q1”或“2024.06”", "Name the quarter or month, such as 2024Q1 or 2024.06"));

    private final Letter letter;
    private final boolean fails;
    private final Words message;
    private final Words hint;

    Rule(Letter letter, boolean fails, Words message, Words hint) {
        this.letter = letter;
        this.fails = fails;
        this.message = message;
        this.hint = hint;
    }

    public Letter letter() {
        return letter;
    }

    /** Whether the letter fails by it; otherwise it is a remark. */
    public boolean fails() {
        return fails;
    }

    Words message() {
        return message;
    }

    Words hint() {
        return hint;
    }
}
