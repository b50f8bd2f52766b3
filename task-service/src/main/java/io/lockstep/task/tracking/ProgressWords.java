package io.lockstep.task.tracking;

import io.lockstep.kit.validation.Decimals;
import io.lockstep.task.table.FileLanguage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** How table 3 is worded in a file; the day stands in a column's head, as the documents print it. */
record ProgressWords(FileLanguage language) {

    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("uuuu.MM.dd");

    String title() {
        return language == FileLanguage.ZH ? "市场任务进度跟踪表" : "Progress";
    }

    List<String> header(LocalDate asOf) {
        return language == FileLanguage.ZH
                ? List.of("任务名称", "负责人", "计划进度（截至" + PRINTED.format(asOf) + "）", "实际进度", "关键指标", "风险问题", "调整措施")
                : List.of(
                        "Task name",
                        "Owner",
                        "Planned progress (as of " + asOf + ")",
                        "Actual progress",
                        "Key indicators",
                        "Risk or problem",
                        "Adjustment");
    }

    String done(String amount) {
        return language == FileLanguage.ZH ? "完成" + amount : amount + " done";
    }

    String indicator(IndicatorLine indicator) {
        var value = amount(indicator.value() == null ? BigDecimal.ZERO : indicator.value(), indicator.unit());
        var target = amount(indicator.target(), indicator.unit());
        return language == FileLanguage.ZH
                ? "当前" + indicator.name() + value + "（目标" + target + "）"
                : indicator.name() + " " + value + " (target " + target + ")";
    }

    /** A fraction as a percentage: 0.8 is 80%. */
    static String percent(BigDecimal fraction) {
        return Decimals.plain(fraction.movePointRight(2)) + "%";
    }

    private static String amount(BigDecimal value, String unit) {
        return unit.equals("%") ? percent(value) : Decimals.plain(value) + unit;
    }
}
