package io.lockstep.scoring.handling;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of handling alerts. */
public enum HandlingProblem implements ProblemType {
    ALERT_CLEARED(
            409,
            "Alert is cleared",
            "告警已解除",
            "The alert {alert} is cleared; there is nothing left to handle.",
            "告警 {alert} 已解除；无需再处理。"),
    MUTE_NOT_AHEAD(
            422,
            "Mute does not lie ahead",
            "静默时间不在将来",
            "An alert is muted until a time between now and {latest}.",
            "告警的静默截止时间必须在现在与 {latest} 之间。"),
    NOT_IN_DIRECTORY(
            422,
            "Not in the directory",
            "不在组织目录中",
            "{subject} is nobody in the directory who could own an alert.",
            "组织目录中没有可作为告警负责人的 {subject}。");

    private final ProblemDefinition definition;

    HandlingProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
