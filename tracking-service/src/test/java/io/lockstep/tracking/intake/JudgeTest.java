package io.lockstep.tracking.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.tracking.adapter.Mapping;
import io.lockstep.tracking.adapter.SourceKind;
import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.source.Profile;
import io.lockstep.tracking.source.ProfileRule;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What bodies of our own choosing tell, and what cannot be told. */
class JudgeTest extends Judgement {

    @Test
    void cloudEvents_whenInAnyMode_isTheSameEvent() {
        // given
        var structured = Payloads.CLOUD_EVENT.formatted(CREATED);
        var headers = Map.of(
                "content-type", "application/json",
                "ce-specversion", "1.0",
                "ce-id", "evt-1",
                "ce-source", "%2Fcrm",
                "ce-type", "com.example.lead.created.v1",
                "ce-subject", "lead-1",
                "ce-time", CREATED);

        // when
        var one = judged(
                SourceKind.CLOUDEVENTS,
                null,
                Map.of("content-type", "application/cloudevents+json"),
                bytes(structured));
        var batch = judged(
                SourceKind.CLOUDEVENTS,
                null,
                Map.of("content-type", "application/cloudevents-batch+json; charset=UTF-8"),
                bytes("[" + structured + "]"));
        var binary = judged(
                SourceKind.CLOUDEVENTS,
                null,
                headers,
                bytes("{\"channel\":\"webinar\",\"email\":\"wang.fang@example.com\"}"));

        // then
        assertThat(one.getFirst().events()).hasSize(1);
        assertThat(batch.getFirst().events()).isEqualTo(one.getFirst().events());
        assertThat(binary.getFirst().events()).isEqualTo(one.getFirst().events());
    }

    @Test
    void generic_whenMapped_findsItsFieldsByPath() {
        mapping = new Mapping(
                null,
                "utm.channel",
                null,
                null,
                null,
                null,
                null,
                "worth",
                null,
                null,
                "rows",
                "ev",
                "who.id",
                "what",
                Map.of("won", LeadVerb.CONVERTED),
                "when",
                null);

        var events = events(SourceKind.GENERIC_JSON, null, Payloads.GENERIC.formatted(EARLIER.getEpochSecond()));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.verb()).isEqualTo(LeadVerb.CONVERTED);
            assertThat(event.lead()).isEqualTo("77");
            assertThat(event.occurredAt()).isEqualTo(EARLIER);
            assertThat(event.details().channel()).isEqualTo("douyin");
            assertThat(event.details().amount()).isEqualByComparingTo("3000.5");
        });
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030"})
    void csv_whenALineIsBroken_takesTheOthers(String charset) {
        var body = Payloads.CSV.formatted("2026-02-14").getBytes(Charset.forName(charset));

        var judged = judged(SourceKind.CSV, null, Map.of("content-type", "text/csv"), body);

        assertThat(judged).hasSize(3);
        assertThat(judged.getFirst().events()).singleElement().satisfies(event -> {
            assertThat(event.details().campaign()).isEqualTo("Expo, 春");
            assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-02-13T16:00:00Z")); // a day in Shanghai
        });
        assertThat(Objects.requireNonNull(judged.get(1).rejected()).detail()).startsWith("line 3 ");
        assertThat(judged.get(2).events()).extracting(LeadEvent::verb).containsExactly(LeadVerb.CONVERTED);
    }

    @ParameterizedTest
    @EnumSource(SourceKind.class)
    void body_whenItCannotBeRead_isKeptWholeWithItsReason(SourceKind kind) {
        var deep = "[".repeat(10_000);
        for (var body : List.of("", "\"x", deep, "not json, not csv\"")) {
            var judged =
                    judged(kind, "Lead.update", Map.of("content-type", "application/cloudevents+json"), bytes(body));

            assertThat(judged).allSatisfy(it -> assertThat(it.events()).isEmpty());
        }
        var binary = judged(kind, "Lead.update", Map.of(), new byte[] {(byte) 0x81, 0, (byte) 0xff});
        assertThat(binary).allSatisfy(it -> assertThat(it.events()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01T00:00:00Z", "2027-01-01T00:00:00Z"})
    void time_whenOutOfRange_goesToQuarantine(String time) {
        assertThat(rejected(SourceKind.STANDARD_WEBHOOKS, null, Payloads.STANDARD.formatted(time))
                        .reason())
                .isEqualTo(Reason.TIME_OUT_OF_RANGE);
    }

    @Test
    void fields_whenTheyHoldAnEMailAddress_areNotPublished() {
        var body = Payloads.STANDARD.formatted(CREATED).replace("\"webinar\"", "\"li.na@example.com\"");

        var rejected = rejected(SourceKind.STANDARD_WEBHOOKS, null, body);

        assertThat(rejected.reason()).isEqualTo(Reason.INVALID_DATA);
        assertThat(rejected.detail()).doesNotContain("li.na");
        assertThat(rejected.leadDigest()).isNotNull();
    }

    @Test
    void fields_whenFullOfEmoji_areTaken() {
        var body = Payloads.STANDARD
                .formatted(CREATED)
                .replace("webinar", "🚀")
                .replace("spring-launch", "🎉🎉")
                .replace("lead-4711", "🙂");

        assertThat(events(SourceKind.STANDARD_WEBHOOKS, null, body))
                .singleElement()
                .satisfies(event -> assertThat(event.details().campaign()).isEqualTo("🎉🎉"));
    }

    @Test
    void profile_whenFieldsAreTold_judgesTheRulesAboutThem() {
        profile = new Profile(
                List.of(
                        new ProfileRule("industry", "industry", List.of("Software"), null, null, BigDecimal.TEN),
                        new ProfileRule("size", "employees", null, new BigDecimal("50"), null, BigDecimal.TEN),
                        new ProfileRule("phone", "phone", null, null, null, BigDecimal.ONE)),
                null);
        var body = Payloads.STANDARD
                .formatted(CREATED)
                .replace("\"channel\"", "\"industry\":\"software\",\"employees\":\"49\",\"channel\"");

        var matches = events(SourceKind.STANDARD_WEBHOOKS, null, body)
                .getFirst()
                .details()
                .matches();

        assertThat(matches).isEqualTo(Map.of("industry", true, "size", false));
    }
}
