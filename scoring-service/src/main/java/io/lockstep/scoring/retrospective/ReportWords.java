package io.lockstep.scoring.retrospective;

import io.lockstep.scoring.retrospective.Retrospective.ProposalKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of the report in one language.
 *
 * @param contribution with a place for the share of customers and one for that of revenue
 * @param causes with a place for the number of each kind
 */
record ReportWords(
        String title,
        String closedOn,
        String trial,
        String completion,
        List<String> completionColumns,
        String contribution,
        String misses,
        String causes,
        String missed,
        Map<CauseKind, String> causeNames,
        String successes,
        String lesson,
        String procedure,
        String measures,
        Map<ProposalKind, String> proposalNames,
        String noData,
        String none) {

    private static final ReportWords ENGLISH = new ReportWords(
            "Retrospective",
            "Closed on",
            ", a trial cycle",
            "Goal completion",
            List.of("goal / key result", "owner", "value / target", "achievement", "measured"),
            "From marketing leads: %s of the customers, %s of the revenue.",
            "Causes of misses",
            "Goal setting %d, resources %d, execution %d.",
            "Key results below their target: %d, because of goal setting %d, resources %d, execution %d, without a cause %d.",
            Map.of(
                    CauseKind.GOAL_SETTING, "goal setting",
                    CauseKind.RESOURCE, "resources",
                    CauseKind.EXECUTION, "execution"),
            "Success experience",
            "Lesson: ",
            "Procedure: ",
            "Measures for the next cycle",
            Map.of(
                    ProposalKind.TARGET, "Target of",
                    ProposalKind.WEIGHT, "Weight of",
                    ProposalKind.OWNER, "Owner of",
                    ProposalKind.DROP, "Drop"),
            "no data",
            "None.");

    private static final ReportWords CHINESE = new ReportWords(
            "复盘报告",
            "关闭日期",
            "（试运行周期）",
            "目标完成情况",
            List.of("目标 / 关键结果", "负责人", "实际 / 目标", "达成率", "覆盖率"),
            "市场线索贡献的客户数占比：%s，销售额占比：%s。",
            "未完成原因分析",
            "目标设定 %d 次，资源投入 %d 次，执行过程 %d 次。",
            "未达标关键结果 %d 项：目标设定 %d，资源投入 %d，执行过程 %d，未说明原因 %d。",
            Map.of(
                    CauseKind.GOAL_SETTING, "目标设定",
                    CauseKind.RESOURCE, "资源投入",
                    CauseKind.EXECUTION, "执行过程"),
            "成功经验总结",
            "经验：",
            "标准流程：",
            "下一周期优化措施",
            Map.of(
                    ProposalKind.TARGET, "调整目标值：",
                    ProposalKind.WEIGHT, "调整权重：",
                    ProposalKind.OWNER, "调整负责人：",
                    ProposalKind.DROP, "取消："),
            "无数据",
            "无。");

    static ReportWords of(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    String cause(CauseKind cause) {
        return causeNames.getOrDefault(cause, cause.name());
    }

    String proposal(ProposalKind kind) {
        return proposalNames.getOrDefault(kind, kind.name());
    }
}
