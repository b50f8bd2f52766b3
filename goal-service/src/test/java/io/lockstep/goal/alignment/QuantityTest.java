package io.lockstep.goal.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.goal.alignment.Quantity.Change;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "年度新增销售额5000万元, REACH, 50000000, CNY, 年度新增销售额",
        "季度提供有效线索1000条, REACH, 1000, 条, 季度提供有效线索",
        "新品触达用户50万人次, REACH, 500000, 人次, 新品触达用户",
        "试用申请量2000次, REACH, 2000, 次, 试用申请量",
        "季度老客户复购率提升15%, BY_PERCENT, 15, %, 季度老客户复购率",
        "成单率提升至25%, RISE_TO, 0.25, %, 成单率",
        "成单率提升5个百分点, BY_POINTS, 0.05, %, 成单率",
        "老客户专属活动触达率80%, REACH, 0.8, %, 老客户专属活动触达率",
        "营收增长50％, BY_PERCENT, 50, %, 营收",
        "获客成本降低至1.5万元, FALL_TO, 15000, CNY, 获客成本",
        "客户流失率控制在5%以内, BELOW, 0.05, %, 客户流失率",
        "合规率不低于98%, ABOVE, 0.98, %, 合规率",
        "阅读10万+, REACH, 100000, 次, 阅读",
        "2024Q1提供有效线索1000条, REACH, 1000, 条, 2024Q1提供有效线索"
    })
    void in_whenThePhraseEndsWithANumber_readsIt(
            String phrase, Change change, BigDecimal amount, String unit, String subject) {
        assertThat(Quantity.in(phrase)).contains(new Quantity(change, amount, unit, subject));
    }

    @ParameterizedTest
    @ValueSource(strings = {"提高销售额", "提供线索", ""})
    void in_whenThereIsNoNumber_readsNothing(String phrase) {
        assertThat(Quantity.in(phrase)).isEmpty();
    }
}
