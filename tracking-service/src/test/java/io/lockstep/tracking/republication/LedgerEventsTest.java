package io.lockstep.tracking.republication;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.tracking.ledger.FactKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerEventsTest {

    private static final Set<FactKind> ALL = EnumSet.allOf(FactKind.class);
    private static final UUID SUBJECT = Ids.next();
    private static final Instant AT = Instant.parse("2026-02-15T09:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PROGRESS; {}; progress-recorded",
                "PROGRESS; {\"corrects\": \"x\"}; progress-corrected",
                "PROGRESS_WITHDRAWN; {}; progress-withdrawn",
                "MEASUREMENT; {}; measurement-recorded",
                "MEASUREMENT; {\"corrects\": \"x\"}; measurement-corrected",
                "MEASUREMENT_WITHDRAWN; {}; measurement-withdrawn",
            })
    void of_whenAFactIsAboutASubject_isTheEventOfThatSubject(FactKind kind, String content, String type) {
        var row = row(kind, content);

        assertThat(LedgerEvents.of(row, ALL)).singleElement().satisfies(dated -> {
            assertThat(dated.event().id()).isEqualTo(row.id());
            assertThat(dated.event().key()).isEqualTo(SUBJECT.toString());
            assertThat(dated.event().type()).hasToString("io.lockstep.tracking." + type + ".v1");
            assertThat(dated.at()).isEqualTo(AT);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SPEND; {\"channel\": \"wechat\", \"campaign\": \"spring\"}; spring",
                "SPEND; {\"channel\": \"wechat\"}; wechat",
                "FIGURE; {\"figureId\": \"f-1\", \"channel\": \"wechat\"}; f-1",
            })
    void of_whenAFactHasAKeyOfItsOwn_keepsIt(FactKind kind, String content, String key) {
        assertThat(LedgerEvents.of(row(kind, content), ALL))
                .singleElement()
                .satisfies(dated -> assertThat(dated.event().key()).isEqualTo(key));
    }

    @ParameterizedTest
    @EnumSource(
            value = FactKind.class,
            names = {"FEEDBACK", "OBSERVATION", "LEAD_EVENT"})
    void of_whenNobodyWasTold_isNothing(FactKind kind) {
        assertThat(LedgerEvents.of(row(kind, "{}"), ALL)).isEmpty();
    }

    @Test
    void of_whenFactsWereCarriedOver_isTheirEventsUnderTheirIds() {
        // given
        var progress = Ids.next();
        var measurement = Ids.next();
        var balance = row(FactKind.OPENING_BALANCE, """
                {"before": "2026-01-01", "facts": [
                 {"kind": "PROGRESS", "id": "%s", "asOf": "2025-11-02", "recordedAt": "2025-11-02T08:00:00+00:00",
                  "content": {"percent": 0.60}},
                 {"kind": "MEASUREMENT", "id": "%s", "asOf": "2025-11-03", "recordedAt": "2025-11-03T16:00:00.5+08:00",
                  "content": {"corrects": "x", "value": 3}}]}""".formatted(progress, measurement));

        // when
        var events = LedgerEvents.of(balance, ALL);

        // then
        assertThat(events).extracting(it -> it.event().id()).containsExactly(progress, measurement);
        assertThat(events)
                .extracting(LedgerEvents.Dated::at)
                .containsExactly(Instant.parse("2025-11-02T08:00:00Z"), Instant.parse("2025-11-03T08:00:00.5Z"));
        assertThat(events.getLast().event().type()).hasToString("io.lockstep.tracking.measurement-corrected.v1");
    }

    private static LedgerEvents.Row row(FactKind kind, String content) {
        return new LedgerEvents.Row(Ids.next(), kind, SUBJECT, AT, content);
    }
}
