package io.lockstep.goal.smart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.goal.Language;
import io.lockstep.goal.Words;
import io.lockstep.goal.keyresult.Direction;
import io.lockstep.goal.smart.Screening.Verdict;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {

    /** features.md X3: exactly S, M and T. */
    @Test
    void of_whenSalesShallJustRise_failsSMT() {
        var screening = Screening.of(Statement.of("提高销售额"));

        assertThat(failing(screening)).isEqualTo("SMT");
        assertThat(screening.of(Letter.S)).extracting(Finding::phrase).containsExactly("提高");
        assertThat(screening.verdict(Letter.A)).isEqualTo(Verdict.OPEN);
    }

    /** features.md X3 and requirements.md M1: effective leads, not leads. */
    @Test
    void of_whenLeadsAreNotQualified_failsS() {
        var screening = Screening.of(Statement.of("提供线索").tied());

        assertThat(screening.verdict(Letter.S)).isEqualTo(Verdict.FAIL);
        assertThat(screening.of(Letter.S)).extracting(Finding::phrase).containsExactly("线索");
        assertThat(screening.of(Letter.S).getFirst().hint(Language.ZH)).contains("有效线索");
        assertThat(screening.of(Letter.S).getFirst().hint(Language.EN)).contains("effective leads");
    }

    /** features.md X3. */
    @Test
    void of_whenAllIsSaid_passesIfLinked() {
        var sentence = Statement.of("2024Q1提供有效线索1000条");

        assertThat(failing(Screening.of(sentence.tied()))).isEmpty();
        assertThat(failing(Screening.of(sentence))).isEqualTo("R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "raise sales | SMT",
                "Provide leads | SMRT",
                "1,000 effective leads in 2024 | R",
                "Provide 1,000 effective leads by June 2026 | R",
                "Increase sales by 10 % in 2026 | ''",
                "2024Q1提供有效线索1000 | MR",
                "年度新增销售额5000万元 | ''",
                "季度200个新客户 | ''",
                "新品上市首月销售额300万元 | ''",
                "季度老客户复购率提升15% | ''",
                "成单率提升至25% | T",
                "三千条有效线索 | RT",
                "2024年提供有效线索 | MR",
                "负责市场推广工作 | SMRT",
                "Responsible for marketing | SMRT",
                "进一步加强渠道建设，2024Q2新增渠道10个 | SR",
            })
    void of_whenOnlyWordsAreKnown_failsTheseLetters(String text, String letters) {
        assertThat(failing(Screening.of(Statement.of(text)))).isEqualTo(letters);
    }

    /** requirements.md N20, the left sides. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "每周发3篇公众号 | ACTIVITY_COUNT | 每周发3篇公众号",
                "3 posts/week | ACTIVITY_COUNT | 3 posts/week",
                "提升品牌影响力 | VAGUE_NOUN | 品牌影响力",
                "raise brand influence | VAGUE_NOUN | brand influence",
                "提升销售额 | VAGUE_WORDING | 提升",
                "raise sales | VAGUE_WORDING | raise",
            })
    void of_whenTheKpiIsABadOne_namesThePhrase(String text, Rule rule, String phrase) {
        assertThat(Screening.of(Statement.of(text)).of(Letter.S)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.phrase()).isEqualTo(phrase);
        });
    }

    /** requirements.md N20, the right sides. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "公众号文章线索量占比提升至15%",
                "share of leads from posts rises to 15 %",
                "小红书笔记曝光量环比增长30%",
                "Xiaohongshu exposure +30 % month on month",
                "销售额增长10%",
                "+10 % sales",
                "编辑每月产出5篇10万+阅读文章"
            })
    void of_whenTheKpiIsAGoodOne_passesSAndM(String text) {
        var screening = Screening.of(Statement.of(text));

        assertThat(screening.verdict(Letter.S)).isEqualTo(Verdict.PASS);
        assertThat(screening.verdict(Letter.M)).isEqualTo(Verdict.PASS);
    }

    @Test
    void of_whenTargetIsBeyondHistory_failsA() {
        var screening = Screening.of(goal(measure("1500", known(false))));

        assertThat(failing(screening)).isEqualTo("A");
        assertThat(screening.failures().getFirst().message(Language.EN))
                .contains("1500")
                .contains("900 to 1200");
        assertThat(screening.failures().getFirst().message(Language.ZH)).contains("900至1200");
    }

    @Test
    void of_whenTargetIsWithinHistoryOrBelow_passesA() {
        assertThat(Screening.of(goal(measure("1200", known(false)))).findings()).isEmpty();
        assertThat(Screening.of(goal(measure("800", known(false)))).findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.TOO_EASY);
    }

    @Test
    void of_whenKpiIsUnknownOrVague_says() {
        assertThat(failing(Screening.of(goal(measure("1000", null))))).isEqualTo("M");
        assertThat(failing(Screening.of(goal(measure("1000", known(true)))))).isEqualTo("S");
    }

    @Test
    void of_whenAShareIsMeasuredAsACount_failsM() {
        var share = new Measure.Known(
                new Words("线索转化率", "Lead conversion"), "%", Direction.HIGHER_IS_BETTER, false, false, null);

        assertThat(Screening.of(goal(measure("1000", share))).failures())
                .extracting(Finding::rule)
                .containsExactly(Rule.WRONG_UNIT);
    }

    @Test
    void of_whenAskedTwice_saysTheSame() {
        var statement = Statement.of("尽量加强品牌建设，提供线索1000");

        assertThat(Screening.of(statement)).isEqualTo(Screening.of(statement));
    }

    private static Statement goal(Measure measure) {
        return new Statement("有效线索", List.of(measure), true, true);
    }

    private static Measure measure(String target, Measure.Known known) {
        var band = new Measure.Band(new BigDecimal(900), new BigDecimal(1200));
        return new Measure(
                null, "有效线索", "effective-leads", "条", Direction.HIGHER_IS_BETTER, new BigDecimal(target), known, band);
    }

    private static Measure.Known known(boolean vague) {
        return new Measure.Known(
                new Words("有效线索量", "Effective leads"), "count", Direction.HIGHER_IS_BETTER, vague, false, null);
    }

    private static String failing(Screening screening) {
        return Arrays.stream(Letter.values())
                .filter(letter -> screening.verdict(letter) == Verdict.FAIL)
                .map(Enum::name)
                .reduce("", String::concat);
    }
}
