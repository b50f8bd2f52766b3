package io.lockstep.goal.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void normal_whenWrittenInManyWays_isTheSame() {
        assertThat(SearchText.normal("ＲＯＩ，活动")).isEqualTo("roi 活动");
        assertThat(SearchText.normal(" Lead-Validity  (rate) ")).isEqualTo("lead validity rate");
    }

    @Test
    void grams_whenTextIsChinese_areCharactersAndPairs() {
        assertThat(SearchText.grams("线索量")).containsExactlyInAnyOrder("线", "索", "量", "线索", "索量");
    }

    @Test
    void grams_whenTextHasWords_doNotCrossThem() {
        assertThat(SearchText.grams("ab c")).containsExactlyInAnyOrder("a", "b", "c", "ab");
    }

    @Test
    void words_whenQueryIsOnlyPunctuation_areNone() {
        assertThat(SearchText.words("——！")).isEmpty();
    }
}
