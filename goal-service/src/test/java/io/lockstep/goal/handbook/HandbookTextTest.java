package io.lockstep.goal.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.goal.Language;
import io.lockstep.goal.handbook.Handbook.Entry;
import io.lockstep.goal.handbook.Handbook.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandbookTextTest {

    @Test
    void of_whenTextHoldsMarkup_escapesIt() {
        var entry = entry("<b>*ROI*</b>");

        var text = HandbookText.of(new Section(null, "Other", List.of(entry)), Language.EN);

        assertThat(text).contains("\\<b\\>\\*ROI\\*\\</b\\>").doesNotContain("<b>");
    }

    @Test
    void of_whenAFieldIsAbsent_leavesItsLineOut() {
        var text = HandbookText.of(new Section(null, "其他", List.of(entry("ROI"))), Language.ZH);

        assertThat(text).contains("- **定义**：what it means").doesNotContain("计算公式");
    }

    private static Entry entry(String name) {
        return new Entry(
                "roi",
                1,
                name,
                "what it means",
                "all",
                null,
                "ratio",
                "HIGHER_IS_BETTER",
                List.of("CRM"),
                null,
                null,
                List.of(),
                "Low",
                "it pays",
                null,
                "higher is better");
    }
}
