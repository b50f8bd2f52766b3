package io.lockstep.scoring.replay;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of replays. */
public enum ReplayProblem implements ProblemType {
    REPLAY_UNDER_WAY(
            409,
            "Another replay is under way",
            "已有重放正在进行",
            "The replay {replay} is under way; wait until it has finished.",
            "重放 {replay} 正在进行；请等待其完成。");

    private final ProblemDefinition definition;

    ReplayProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
