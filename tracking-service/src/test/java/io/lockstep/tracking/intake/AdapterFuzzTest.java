package io.lockstep.tracking.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.tracking.adapter.SourceKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in is judged: read, or set apart with a reason; nothing is thrown that would stop the others. */
class AdapterFuzzTest extends Judgement {

    private static final String DAY = "2026-02-14T08:00:00Z";
    private static final List<String> BODIES = List.of(
            Payloads.HUBSPOT.formatted(EARLIER.toEpochMilli(), EARLIER.toEpochMilli()),
            Payloads.SALESFORCE.formatted(EARLIER.toEpochMilli()),
            Payloads.ESPOCRM.formatted(DAY),
            Payloads.MAUTIC.formatted(DAY, DAY),
            Payloads.STANDARD.formatted(DAY),
            Payloads.CLOUD_EVENT.formatted(DAY),
            Payloads.CSV.formatted("2026-02-14"));

    @Property(tries = 300)
    void body_whenRandom_isJudged(@ForAll SourceKind kind, @ForAll byte[] body) {
        assertJudged(kind, body);
    }

    @Property(tries = 1_000)
    void body_whenATrueOneIsDamaged_isJudged(@ForAll SourceKind kind, @ForAll("damaged") String body) {
        assertJudged(kind, body.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> damaged() {
        var pieces = Arbitraries.of(
                "", "\"", "{", "}", "[", "]", ",", ":", "null", "1e999", "-1", "true", "\\u0000", "🚀", " ");
        var body = Arbitraries.of(BODIES);
        var place = Arbitraries.doubles().between(0, 1);
        var length = Arbitraries.integers().between(0, 12);
        return Combinators.combine(body, place, length, pieces).as((text, at, cut, piece) -> {
            var from = (int) (at * text.length());
            return text.substring(0, from) + piece + text.substring(Math.min(text.length(), from + cut));
        });
    }

    private void assertJudged(SourceKind kind, byte[] body) {
        var headers = Map.of("content-type", "application/cloudevents+json", "webhook-id", "msg_1");

        for (var judged : judged(kind, "Lead.update", headers, body)) {
            assertThat(judged.raw()).isNotNull();
            assertThat(judged.rejected() == null || judged.events().isEmpty()).isTrue();
        }
    }
}
