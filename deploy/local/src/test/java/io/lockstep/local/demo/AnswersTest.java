package io.lockstep.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.local.stack.CannotStart;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Answers answers = new Answers();

    @Test
    void fill_whenAnAnswerHasTheField_putsItsValue() throws IOException {
        // given
        answers.keep("leads", new ObjectMapper().readTree("{\"keyResults\": [{\"keyResultId\": \"k1\"}]}"));

        // then
        assertThat(answers.fill("/v1/${leads.keyResults.0.keyResultId}/$")).isEqualTo("/v1/k1/$");
    }

    @Test
    void fill_whenNothingIsKnownByThatName_saysWhatIsMissing() {
        assertThatThrownBy(() -> answers.fill("${leads.goalId}"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("'leads' has no goalId");
    }
}
