package io.lockstep.goal.alignment;

import io.lockstep.goal.Language;
import io.lockstep.kit.table.Column;
import io.lockstep.kit.table.TableReader;
import java.util.List;

/** The columns of table 1 as the documents print them, and what an import may say beside. */
final class AlignmentColumns {

    static final String SALES_GOAL = "salesGoal";
    static final String MARKETING_GOAL = "marketingGoal";
    static final String PRIORITY = "priority";
    static final String PERIOD = "period";
    static final String OWNER = "owner";
    static final String SALES_OWNER = "salesOwner";
    static final String SALES_BASELINE = "salesBaseline";
    static final String BASELINE = "baseline";

    private static final int MOST_ROWS = 2000;

    static final TableReader READER = new TableReader(
            List.of(
                    Column.needed(SALES_GOAL, "销售总目标", "sales total goal", "sales goal"),
                    Column.needed(MARKETING_GOAL, "市场支撑目标", "supporting marketing goal", "marketing goal"),
                    Column.optional(PRIORITY, "优先级"),
                    Column.needed(PERIOD, "时间节点", "time node"),
                    Column.needed(OWNER, "负责人"),
                    Column.optional(SALES_OWNER, "销售负责人", "sales owner"),
                    Column.optional(SALES_BASELINE, "销售基准值", "sales baseline"),
                    Column.optional(BASELINE, "基准值")),
            MOST_ROWS);

    private static final List<String> CHINESE = List.of("销售总目标", "市场支撑目标", "优先级", "时间节点", "负责人");
    private static final List<String> ENGLISH =
            List.of("Sales total goal", "Supporting marketing goal", "Priority", "Time node", "Owner");

    private AlignmentColumns() {}

    static List<String> header(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }
}
