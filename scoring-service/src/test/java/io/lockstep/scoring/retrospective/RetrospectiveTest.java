package io.lockstep.scoring.retrospective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lockstep.scoring.retrospective.Retrospective.Answer;
import io.lockstep.scoring.retrospective.Retrospective.CauseCounts;
import io.lockstep.scoring.retrospective.Retrospective.GoalOutcome;
import io.lockstep.scoring.retrospective.Retrospective.Lesson;
import io.lockstep.scoring.retrospective.Retrospective.Misses;
import io.lockstep.scoring.retrospective.Retrospective.PartOutcome;
import io.lockstep.scoring.retrospective.Retrospective.Proposal;
import io.lockstep.scoring.retrospective.Retrospective.ProposalKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The numbers of the documents: 120 % of the leads, 85 % of the conversion (features.md, X17). */
class RetrospectiveTest {

    private static final UUID CYCLE = new UUID(1, 1);
    private static final UUID GOAL = new UUID(1, 2);
    private static final UUID LEADS = new UUID(1, 3);
    private static final UUID CONVERSION = new UUID(1, 4);
    private static final UUID OWNER = new UUID(1, 5);

    private final PartOutcome leads = part(LEADS, "有效线索量", "REACH", "60", "1000", "1200", "1.2");
    private final PartOutcome conversion = part(CONVERSION, "线索转化率", "INCREASE_TO", "40", "0.2", "0.17", "0.85");

    @Test
    void proposals_whenATargetIsPassed_raiseItByHalfOfThat() {
        var proposals = propose(List.of(goal(leads)), List.of());

        assertThat(proposals).hasSize(1);
        assertThat(proposals.getFirst().kind()).isEqualTo(ProposalKind.TARGET);
        assertThat(proposals.getFirst().to()).isEqualTo(new BigDecimal("1100"));
    }

    @Test
    void proposals_whenATargetWasSetTooHigh_lowerItByHalfOfWhatIsMissing() {
        var proposals = propose(List.of(goal(conversion)), List.of(answer(CauseKind.GOAL_SETTING)));

        assertThat(proposals).extracting(Proposal::to).containsExactly(new BigDecimal("0.185"));
    }

    @Test
    void proposals_whenATargetWasMissedForAnotherReason_leaveIt() {
        assertThat(propose(List.of(goal(conversion)), List.of(answer(CauseKind.RESOURCE))))
                .isEmpty();
    }

    @Test
    void proposals_whenOnePartIsPassedAndAnotherMissed_moveWeight() {
        var proposals = propose(List.of(goal(leads, conversion)), List.of());

        assertThat(proposals)
                .filteredOn(proposal -> proposal.kind() == ProposalKind.WEIGHT)
                .extracting(Proposal::keyResultId, Proposal::to)
                .containsExactly(tuple(LEADS, new BigDecimal("55")), tuple(CONVERSION, new BigDecimal("45")));
    }

    @Test
    void proposals_whenExecutionFailed_nameWhoDidBestWithTheSameMetric() {
        var specialist = new UUID(1, 9);
        var better = new GoalOutcome(
                new UUID(1, 8),
                "内容引流",
                specialist,
                "内容专员",
                new BigDecimal("1.02"),
                BigDecimal.ONE,
                List.of(part(new UUID(1, 7), "转化", "STAY_ABOVE", "100", "0.2", "0.204", "1.02")));

        var proposals = propose(List.of(goal(conversion), better), List.of(answer(CauseKind.EXECUTION)));

        assertThat(proposals)
                .filteredOn(proposal -> proposal.kind() == ProposalKind.OWNER)
                .extracting(Proposal::from, Proposal::to)
                .containsExactly(tuple(OWNER.toString(), specialist.toString()));
    }

    @Test
    void proposals_whenNobodyMeasured_dropIt() {
        var proposals = propose(List.of(goal(part(LEADS, "曝光量", "REACH", "100", "10", null, null))), List.of());

        assertThat(proposals).extracting(Proposal::kind).containsExactly(ProposalKind.DROP);
    }

    @Test
    void proposals_whenWrittenAgain_keepTheirIds() {
        var first = propose(List.of(goal(leads, conversion)), List.of());

        assertThat(propose(List.of(goal(leads, conversion)), List.of())).isEqualTo(first);
    }

    @Test
    void misses_whenCausesWereGiven_countEachKeyResultUnderItsOwnOrElseItsGoals() {
        var trials = part(new UUID(1, 7), "试用申请量", "REACH", "20", "100", "99", "0.99");
        var unmeasured = part(new UUID(1, 8), "曝光量", "REACH", "20", "100", null, null);
        var goals = List.of(goal(leads, conversion, trials, unmeasured));
        var own = answer(CONVERSION, CauseKind.GOAL_SETTING);
        var again = answer(CONVERSION, CauseKind.EXECUTION);
        var ofTheGoal = answer(GOAL, CauseKind.RESOURCE);

        assertThat(Misses.of(goals, List.of())).isEqualTo(new Misses(2, 0, 0, 0, 2));
        assertThat(Misses.of(goals, List.of(own, again))).isEqualTo(new Misses(2, 1, 0, 1, 1));
        assertThat(Misses.of(goals, List.of(own, ofTheGoal))).isEqualTo(new Misses(2, 1, 1, 0, 0));
    }

    @Test
    void report_ofTheNumbersOfTheDocuments_hasTheFourSectionsInChinese() {
        var report = RetrospectiveReport.of(retrospective(), ReportWords.of(Locale.SIMPLIFIED_CHINESE));

        assertThat(report)
                .containsSubsequence(
                        "# 复盘报告 2024Q1",
                        "## 目标完成情况",
                        "有效线索量",
                        "120 %",
                        "85 %",
                        "客户数占比：60 %，销售额占比：42 %",
                        "## 未完成原因分析",
                        "目标设定 1 次",
                        "未达标关键结果 1 项：目标设定 1，资源投入 0，执行过程 0，未说明原因 0。",
                        "- 线索转化率 85 %",
                        "- 线索转化率: 目标设定 (seasonality-ignored); 预算转向渠道B: 64 % → 82 %",
                        "## 成功经验总结",
                        "- 有效线索量 120 %",
                        "- 标准流程：短视频内容创作SOP",
                        "## 下一周期优化措施",
                        "- 调整目标值： 有效线索量: 1000 → 1100");
    }

    @Test
    void report_inEnglish_hasTheFourSections() {
        assertThat(RetrospectiveReport.of(retrospective(), ReportWords.of(Locale.FRENCH)))
                .containsSubsequence(
                        "# Retrospective 2024Q1",
                        "## Goal completion",
                        "## Causes of misses",
                        "## Success experience",
                        "## Measures for the next cycle");
    }

    @Test
    void report_ofTextWithMarkup_writesItAsText() {
        var goal = new GoalOutcome(GOAL, "# a|b\n<script>", OWNER, null, null, BigDecimal.ZERO, List.of());

        var report = RetrospectiveReport.of(with(List.of(goal), List.of()), ReportWords.of(Locale.ENGLISH));

        assertThat(report).contains("\\# a\\|b \\<script\\>").contains("no data");
    }

    private Retrospective retrospective() {
        return with(List.of(goal(leads, conversion)), List.of(answer(CauseKind.GOAL_SETTING)));
    }

    private static Retrospective with(List<GoalOutcome> goals, List<Answer> answers) {
        return new Retrospective(
                CYCLE,
                "2024Q1",
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-03-31"),
                LocalDate.parse("2024-04-02"),
                false,
                goals,
                new CauseCounts(1, 0, 0),
                Misses.of(goals, answers),
                answers,
                MarketingShare.shares(
                        new BigDecimal("200"), new BigDecimal("120"), new BigDecimal("50"), new BigDecimal("21")),
                List.of(new Lesson(new UUID(1, 6), "短视频内容创作SOP", true)),
                NextCycle.proposals(CYCLE, goals, answers));
    }

    private static List<Proposal> propose(List<GoalOutcome> goals, List<Answer> answers) {
        return NextCycle.proposals(CYCLE, goals, answers);
    }

    private static GoalOutcome goal(PartOutcome... parts) {
        return new GoalOutcome(
                GOAL, "季度提供有效线索1000条", OWNER, "市场部经理", new BigDecimal("1.06"), BigDecimal.ONE, List.of(parts));
    }

    private static PartOutcome part(
            UUID id,
            String name,
            String kind,
            String weight,
            String target,
            @Nullable String value,
            @Nullable String achievement) {
        return new PartOutcome(
                id,
                name,
                "lead-conversion",
                "count",
                kind,
                new BigDecimal(weight),
                new BigDecimal(target),
                value == null ? null : new BigDecimal(value),
                achievement == null ? null : new BigDecimal(achievement));
    }

    private static Answer answer(CauseKind cause) {
        return answer(CONVERSION, cause);
    }

    private static Answer answer(UUID about, CauseKind cause) {
        return new Answer(
                new UUID(1, 10),
                about,
                GOAL,
                "线索转化率",
                cause,
                "seasonality-ignored",
                "预算转向渠道B",
                new BigDecimal("0.64"),
                new BigDecimal("0.82"));
    }
}
