package io.lockstep.chaos.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle of alerts sees what it is there for. */
class AlertSequenceTest {

    private static final String SUBJECT = "goal";

    @ParameterizedTest
    @CsvSource({
        ", 0.90, ",
        ", 0.899999, WARNING",
        ", 0.60, WARNING",
        ", 0.599999, CRITICAL",
        "WARNING, 0.949999, WARNING",
        "WARNING, 0.95, ",
        "WARNING, 0.599999, CRITICAL",
        "CRITICAL, 0.649999, CRITICAL",
        "CRITICAL, 0.65, WARNING",
        "CRITICAL, 0.949999, WARNING",
        "CRITICAL, 0.95, ",
    })
    void next_whenAPaceIsPublished_followsThresholdsAndHysteresis(
            @Nullable String level, BigDecimal pace, @Nullable String next) {
        assertThat(AlertSequence.next(level, pace)).isEqualTo(next);
    }

    @Test
    void faults_whenEachAlertIsImplied_areNone() {
        var sequence = of(
                score("0.5"),
                raised("CRITICAL"),
                score("0.7"),
                changed("CRITICAL", "WARNING"),
                score("0.92"),
                score("1"),
                cleared("WARNING"),
                score("0.8"),
                raised("WARNING"));

        assertThat(sequence.faults()).isEmpty();
        assertThat(sequence.open()).isEqualTo(Map.of(SUBJECT, "WARNING"));
        assertThat(sequence.alerts()).isEqualTo(4);
    }

    @Test
    void faults_whenAnAlertIsMissingDoubledOrInvented_nameIt() {
        assertThat(of(score("0.5")).faults()).hasSize(1);
        assertThat(of(score("0.5"), score("1")).faults()).isNotEmpty();
        assertThat(of(score("0.8"), raised("WARNING"), raised("WARNING")).faults())
                .hasSize(1);
        assertThat(of(score("1"), raised("WARNING")).faults()).isNotEmpty();
        assertThat(of(score("0.8"), raised("CRITICAL")).faults()).isNotEmpty();
        assertThat(of(score("0.8"), raised("WARNING"), score("1")).faults()).hasSize(1);
    }

    @Test
    void add_whenAnEventComesTwice_takesTheFirst() {
        var score = score("0.8");
        var raised = raised("WARNING");

        var sequence = of(score, raised, score, raised);

        assertThat(sequence.faults()).isEmpty();
        assertThat(sequence.repeated()).isEqualTo(2);
    }

    @Test
    void last_whenSeveralWerePublished_isTheLast() {
        assertThat(of(score("0.8"), raised("WARNING"), score("0.85")).last(SUBJECT))
                .isEqualTo(new Recomputation.Fractions(new BigDecimal("0.85"), new BigDecimal("0.85")));
        assertThat(of().last(SUBJECT)).isNull();
    }

    private static AlertSequence of(Published... events) {
        var sequence = new AlertSequence();
        List.of(events).forEach(sequence::add);
        return sequence;
    }

    private static Published score(String pace) {
        var payload = subject();
        payload.putObject("after").put("achievement", new BigDecimal(pace)).put("pace", new BigDecimal(pace));
        return new Published(UUID.randomUUID(), "score-changed", payload);
    }

    private static Published raised(String level) {
        return alert("alert-raised", subject().put("level", level));
    }

    private static Published changed(String from, String to) {
        return alert("alert-level-changed", subject().put("previousLevel", from).put("level", to));
    }

    private static Published cleared(String from) {
        return alert("alert-cleared", subject().put("previousLevel", from));
    }

    private static Published alert(String type, ObjectNode payload) {
        return new Published(UUID.randomUUID(), type, payload.put("trigger", "KPI_SHORTFALL"));
    }

    private static ObjectNode subject() {
        return JsonNodeFactory.withExactBigDecimals(true)
                .objectNode()
                .put("subjectType", "GOAL")
                .put("subjectId", SUBJECT);
    }
}
