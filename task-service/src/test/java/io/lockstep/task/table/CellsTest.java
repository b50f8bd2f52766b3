package io.lockstep.task.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.task.goal.KeyResult;
import io.lockstep.task.plan.Standard;
import io.lockstep.task.resource.NewNeed;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cells of table 2, as the documents print them (requirements.md, section 3). */
class CellsTest {

    private static final UUID LEADS = Ids.next();
    private static final UUID LAUNCH = Ids.next();
    private static final List<KeyResult> KEY_RESULTS = List.of(
            keyResult(LEADS, "季度提供有效线索1000条", "季度提供有效线索1000条", "条"),
            keyResult(LAUNCH, "新品触达用户50万人次，试用申请量2000次", "新品触达用户50万人次", "人次"),
            keyResult(LAUNCH, "新品触达用户50万人次，试用申请量2000次", "试用申请量2000次", "次"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "行业白皮书撰写与推广 | 下载量500次，转化线索100条 | 下载量=1x500次 转化线索=1x100条 | ''",
                "线上研讨会（3场） | 每场触达500人，转化50条/场 | 触达=3x500人 转化=3x50条 | ''",
                "新品短视频内容投放 | 总播放量10万次，转化80条 | 总播放量=1x100000次 转化=1x80条 | ''",
                "线上研讨会 | 每场触达500人 | '' | 每场触达500人",
                "白皮书 | 领导满意；转化1,234.5条 | 转化=1x1234.5条 | 领导满意",
                "白皮书 | 转化0条、转化5条、转化6条 | 转化=1x5条 | 转化0条 转化6条",
                "白皮书 | '' | '' | ''"
            })
    void standards_asPrinted_areReadAsNumbers(String name, String cell, String read, String left) {
        var found = StandardCell.read(cell, name);

        assertThat(found.standards().stream().map(CellsTest::text).collect(Collectors.joining(" ")))
                .isEqualTo(read);
        assertThat(String.join(" ", found.left())).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "预算2万（推广）、设计支持 | BUDGET 推广 20000; PEOPLE 设计支持 null | ''",
                "预算5万（平台费、嘉宾邀请） | BUDGET 平台费、嘉宾邀请 50000 | ''",
                "预算3万（流量投放） | BUDGET 流量投放 30000 | ''",
                "预算800元，直播平台 | BUDGET 预算 800; TOOL 直播平台 null | ''",
                "外包3人、老板点头 | PEOPLE 外包3人 3 | 老板点头"
            })
    void resources_asPrinted_areReadByTheirKind(String cell, String read, String left) {
        var found = ResourceCell.read(cell);

        assertThat(found.needs().stream().map(CellsTest::text).collect(Collectors.joining("; ")))
                .isEqualTo(read);
        assertThat(String.join(" ", found.left())).isEqualTo(left);
    }

    @Test
    void goal_whenNamedWithoutItsVerb_isFound() {
        var found = GoalCell.read("季度有效线索1000条", KEY_RESULTS).orElseThrow();

        assertThat(found.goalId()).isEqualTo(LEADS);
        assertThat(found.contributions(
                        StandardCell.read("每场触达500人，转化50条/场", "（3场）").standards()))
                .singleElement()
                .satisfies(one -> assertThat(one.quantity()).isEqualByComparingTo("150"));
    }

    @Test
    void goal_whenAKeyResultIsNamed_takesThatOneAlone() {
        var found = GoalCell.read("新品触达用户50万人次", KEY_RESULTS).orElseThrow();

        assertThat(found.goalId()).isEqualTo(LAUNCH);
        assertThat(found.keyResults()).hasSize(1);
        assertThat(found.contributions(StandardCell.read("总播放量10万次，转化80条", "视频").standards()))
                .as("plays are not people reached, and leads are not counted in the launch: T4")
                .isEmpty();
    }

    @Test
    void goal_whenItIsNamedByAFigureThatNoKeyResultHas_linksWithoutCounting() {
        var trials = keyResult(LAUNCH, "新品触达用户50万人次，试用申请量2000次", "试用申请量2000次", "次");
        var plays = StandardCell.read("总播放量10万次，试用申请50次", "视频").standards();

        var byFigure = GoalCell.read("新品触达用户50万人次", List.of(trials)).orElseThrow();
        var byGoal = GoalCell.read("新品触达用户50万人次，试用申请量2000次", List.of(trials)).orElseThrow();

        assertThat(byFigure.goalId()).isEqualTo(LAUNCH);
        assertThat(byFigure.contributions(plays)).as("人次 are not 次").isEmpty();
        assertThat(byGoal.contributions(plays))
                .as("plays are not applications")
                .singleElement()
                .satisfies(one -> assertThat(one.quantity()).isEqualByComparingTo("50"));
    }

    @Test
    void goal_whenItIsNamedAndHasOneKeyResultWithItsUnit_countsWhatHasTheUnit() {
        var leads = keyResult(LEADS, "季度提供有效线索1000条", "有效线索", "条");

        var found = GoalCell.read("季度有效线索1000条", List.of(leads)).orElseThrow();

        assertThat(found.contributions(StandardCell.read("转化50条/场", "（3场）").standards()))
                .singleElement()
                .satisfies(one -> assertThat(one.quantity()).isEqualByComparingTo("150"));
    }

    @Test
    void goal_whenItIsNoneOrNotOne_isNotGuessed() {
        assertThat(GoalCell.read("品牌知名度", KEY_RESULTS)).isEmpty();
        assertThat(GoalCell.read(
                        "季度",
                        List.of(
                                keyResult(Ids.next(), "季度线索", "季度线索", "条"),
                                keyResult(Ids.next(), "季度销售", "季度销售", "元"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20000, 2万", "12500, 1.25万", "12345, 12345", "800, 800", "100000000, 10000万"})
    void amounts_whenWritten_areInTenThousandsWhereThatIsShort(BigDecimal amount, String written) {
        assertThat(Amounts.write(amount)).isEqualTo(written);
    }

    private static String text(Standard standard) {
        return standard.kpi() + "=" + standard.occurrences() + "x"
                + standard.quantity().toPlainString() + standard.unit();
    }

    private static String text(NewNeed need) {
        return need.kind() + " " + need.name() + " "
                + (need.amount() == null ? null : need.amount().toPlainString());
    }

    private static KeyResult keyResult(UUID goal, String goalName, String name, String unit) {
        return new KeyResult(
                Ids.next(),
                goal,
                "ACTIVE",
                null,
                goalName,
                null,
                null,
                name,
                unit,
                null,
                "TOTAL",
                "REACH",
                null,
                BigDecimal.valueOf(1000));
    }
}
