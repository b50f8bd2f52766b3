package io.lockstep.task.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void terms_ofChinese_arePairsOfNeighbours() {
        assertThat(Wording.terms("线上研讨会（3场）")).containsExactlyInAnyOrder("线上", "上研", "研讨", "讨会", "3", "场");
    }

    @Test
    void terms_ofEnglish_areWordsThatSaySomething() {
        assertThat(Wording.terms("The launch of a Webinar, with 500 leads"))
                .containsExactlyInAnyOrder("launch", "webinar", "500", "leads");
    }

    @Test
    void terms_ofBothMixedAndFullWidth_areTheSameAsPlain() {
        assertThat(Wording.terms("Ｂ站ＫＯＬ投放")).isEqualTo(Wording.terms("b站 kol 投放"));
        assertThat(Wording.terms("🚀 — !")).isEmpty();
    }
}
