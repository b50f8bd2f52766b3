package io.lockstep.tracking.republication;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of publishing again. */
public enum RepublicationProblem implements ProblemType {
    EMPTY_PERIOD(400, "Empty period", "时间段为空", "from has to lie before to, and before now.", "from 必须早于 to，且早于当前时间。"),
    REPUBLICATION_ENDED(
            409,
            "Republication has ended",
            "重新发布已结束",
            "It is done; what is to be published once more is asked for anew.",
            "重新发布已完成；如需再次发布，请新建请求。");

    private final ProblemDefinition definition;

    RepublicationProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
