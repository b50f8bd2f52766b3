package io.lockstep.task.schedule;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of moving and copying plans. */
public enum ScheduleProblem implements ProblemType {
    SELECTION_UNCLEAR(
            "Which tasks is unclear",
            "任务范围不明确",
            "Name exactly one of taskIds, cycleId and goalId.",
            "taskIds、cycleId、goalId 三者必须且只能填写一个。"),
    SELECTION_TOO_LARGE(
            "Too many tasks at once",
            "任务过多",
            "More than {limit} tasks are meant; take them in parts.",
            "涉及的任务超过 {limit} 个；请分批处理。"),
    SHIFT_NOTHING(
            "Shift by no day", "移动天数为 0", "A shift by 0 days changes nothing; say how many.", "移动 0 天没有任何变化；请填写天数。"),
    COPY_WHERE("When the copy begins is unclear", "复制的时间不明确", "Give either days or start.", "days 与 start 必须且只能填写一个。");

    private static final int RULE_BROKEN = 422;

    private final ProblemDefinition definition;

    ScheduleProblem(String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(RULE_BROKEN, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
