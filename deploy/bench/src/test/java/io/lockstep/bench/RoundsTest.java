package io.lockstep.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.bench.Comparison.Better;
import io.lockstep.bench.Comparison.Goal;
import io.lockstep.bench.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void row_whenAnArmCountedZero_showsItAsTheMinimum() {
        // given
        var rounds = new Rounds();
        rounds.add(1_000, 250);
        rounds.add(1_000, 0);
        rounds.add(2_000, 600);

        // when
        var row = rounds.row(comparison(new Goal(0.08, 0.20, Better.MORE)));

        // then
        assertThat(row).contains("0.000 / 0.250 / 0.300").endsWith("| aim |");
    }

    @Test
    void row_whenLessIsBetter_judgesTheOtherWayRound() {
        // given
        var rounds = new Rounds();
        rounds.add(10, 50);

        // then
        assertThat(rounds.row(comparison(new Goal(10, 4, Better.LESS)))).endsWith("| must |");
        assertThat(rounds.row(comparison(new Goal(3, 2, Better.LESS)))).endsWith("| missed |");
    }

    @Test
    void median_whenTheCountIsEven_isTheMiddleOfTheTwo() {
        assertThat(Rounds.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
    }

    @Test
    void options_whenNamesAreGiven_chooseThose() {
        // when
        var options = Options.parse("--quick", "--rounds", "7", "s2");

        // then
        assertThat(options.quick()).isTrue();
        assertThat(options.rounds()).isEqualTo(7);
        assertThat(options.chosen()).containsExactly("s2");
    }

    private static Comparison comparison(Goal goal) {
        return new Comparison() {
            @Override
            public String id() {
                return "s0";
            }

            @Override
            public String title() {
                return "nothing";
            }

            @Override
            public String unit() {
                return "events/s";
            }

            @Override
            public Goal goal() {
                return goal;
            }

            @Override
            public List<String> services() {
                return List.of();
            }

            @Override
            public void prepare(Stage stage) {}

            @Override
            public double floor(Stage stage, int round) {
                return 0;
            }

            @Override
            public double ours(Stage stage, int round) {
                return 0;
            }
        };
    }
}
