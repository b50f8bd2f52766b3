package io.lockstep.goal.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.lockstep.kit.event.EventJson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final UUID FIRST = UUID.fromString("01936f5e-0000-7000-8000-000000000050");
    private static final UUID SECOND = UUID.fromString("01936f5e-0000-7000-8000-000000000051");

    @Test
    void between_whenNothingButTheVersionDiffers_isEmpty() {
        var changes = Difference.between(
                EventJson.parse("{\"version\": 1, \"name\": \"x\", \"keyResults\": []}"),
                EventJson.parse("{\"version\": 2, \"name\": \"x\", \"keyResults\": []}"));

        assertThat(changes).isEmpty();
    }

    @Test
    void between_whenValuesDiffer_namesFieldKeyResultOldAndNew() {
        // given
        var older = EventJson.parse("""
                {"ownerId": "a", "stage": "NEW", "keyResults": [{"keyResultId": "%s", "target": 1000, "planCurve": [1]}]}""".formatted(FIRST));
        var newer = EventJson.parse("""
                {"ownerId": "b", "weight": 60, "keyResults": [{"keyResultId": "%s", "target": 800, "planCurve": [2]}]}""".formatted(FIRST));

        // when
        var changes = Difference.between(older, newer);

        // then
        assertThat(changes)
                .extracting(FieldChange::field, FieldChange::keyResultId, c -> text(c.from()), c -> text(c.to()))
                .containsExactly(
                        tuple("ownerId", null, "\"a\"", "\"b\""),
                        tuple("stage", null, "\"NEW\"", "null"),
                        tuple("weight", null, "null", "60"),
                        tuple("target", FIRST, "1000", "800"),
                        tuple("planCurve", FIRST, "[1]", "[2]"));
    }

    @Test
    void between_whenKeyResultsComeAndGo_saysWhichWhole() {
        // given
        var older = EventJson.parse("{\"keyResults\": [{\"keyResultId\": \"%s\", \"target\": 1}]}".formatted(FIRST));
        var newer = EventJson.parse("{\"keyResults\": [{\"keyResultId\": \"%s\", \"target\": 1}]}".formatted(SECOND));

        // when
        var changes = Difference.between(older, newer);

        // then
        assertThat(changes)
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.field()).isEqualTo("keyResults"));
        assertThat(changes.getFirst().to()).isNull();
        assertThat(changes.getLast().from()).isNull();
        assertThat(changes.getLast().keyResultId()).isEqualTo(SECOND);
    }

    private static String text(@Nullable Object node) {
        return String.valueOf(node);
    }
}
