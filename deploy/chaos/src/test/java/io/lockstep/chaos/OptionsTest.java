package io.lockstep.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.chaos.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void of_whenAllIsGiven_takesIt() {
        var options = Options.of("--kills", "7", "--every", "5", "--away", "60", "--seed", "3", "kills");

        assertThat(options.kills()).isEqualTo(7);
        assertThat(options.every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.away()).isEqualTo(Duration.ofMinutes(1));
        assertThat(options.seed()).isEqualTo(3);
        assertThat(options.scenarios()).containsExactly("kills");
    }

    @Test
    void of_whenItCannotBeUnderstood_saysWhy() {
        assertThatThrownBy(() -> Options.of("--kills")).hasMessage("--kills needs a number.");
        assertThatThrownBy(() -> Options.of("--kills", "many")).hasMessageContaining("not many");
        assertThatThrownBy(() -> Options.of("--dry")).hasMessage("--dry is not an option.");
        assertThatThrownBy(() -> Scenario.named(List.of("flood"))).hasMessage("flood is not a scenario.");
    }

    @Test
    void named_whenNoneIsGiven_isAll() {
        assertThat(Scenario.named(List.of())).hasSameSizeAs(Scenario.ALL.values());
        assertThat(Scenario.named(List.of("kills"))).extracting(Scenario::name).containsExactly("kills");
    }
}
