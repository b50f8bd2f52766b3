package io.lockstep.task.table;

import io.lockstep.kit.table.Column;
import io.lockstep.kit.table.TableReader;
import java.util.List;

/** The columns of table 2 as the documents print them, and what an import may say beside. */
final class AssignmentColumns {

    static final String NAME = "name";
    static final String GOAL = "goal";
    static final String OWNER = "owner";
    static final String START = "start";
    static final String END = "end";
    static final String STANDARD = "deliveryStandard";
    static final String RESOURCES = "resources";
    static final String PRIORITY = "priority";
    static final String DISTRIBUTION = "planDistribution";

    private static final int MOST_ROWS = 2000;

    static final TableReader READER = new TableReader(
            List.of(
                    Column.needed(NAME, "任务名称", "task name", "task"),
                    Column.needed(GOAL, "关联市场目标", "目标关联", "linked goal", "marketing goal"),
                    Column.needed(OWNER, "负责人"),
                    Column.needed(START, "开始时间", "开始日期"),
                    Column.needed(END, "结束时间", "结束日期"),
                    Column.optional(STANDARD, "交付标准", "delivery standard"),
                    Column.optional(RESOURCES, "所需资源", "资源配置", "needed resources"),
                    Column.optional(PRIORITY, "优先级"),
                    Column.optional(DISTRIBUTION, "计划分布", "plan distribution")),
            MOST_ROWS);

    private static final List<String> CHINESE = List.of("任务名称", "关联市场目标", "负责人", "开始时间", "结束时间", "交付标准", "所需资源");
    private static final List<String> ENGLISH =
            List.of("Task name", "Linked goal", "Owner", "Start", "End", "Delivery standard", "Needed resources");

    private AssignmentColumns() {}

    static List<String> header(FileLanguage language) {
        return language == FileLanguage.ZH ? CHINESE : ENGLISH;
    }
}
