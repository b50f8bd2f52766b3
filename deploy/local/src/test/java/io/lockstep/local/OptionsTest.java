package io.lockstep.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.local.stack.CannotStart;
import io.lockstep.local.stack.Ports;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path ROOT = Path.of("/suite");

    @Test
    void parse_whenNothingIsSaid_loadsTheDemoOnTheUsualPorts() {
        // when
        var options = Options.parse(List.of(), ROOT);

        // then
        assertThat(options)
                .isEqualTo(new Options(false, true, false, false, Ports.USUAL, ROOT.resolve("deploy/local/.data")));
    }

    @Test
    void parse_whenAllIsSaid_takesAll() {
        // when
        var options = Options.parse(
                List.of(
                        "--fresh",
                        "--no-demo",
                        "--demo-dates=printed",
                        "--ports-from",
                        "20000",
                        "--data",
                        "/elsewhere"),
                ROOT);

        // then
        assertThat(options).isEqualTo(new Options(true, false, true, false, Ports.from(20000), Path.of("/elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--frsh", "--ports-from", "--ports-from x", "--ports-from 80", "--ports-from 65530", "--data"})
    void parse_whenAnArgumentIsWrong_saysSoInOneSentence(String arguments) {
        assertThatThrownBy(() -> Options.parse(List.of(arguments.split(" ")), ROOT))
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("\n");
    }
}
