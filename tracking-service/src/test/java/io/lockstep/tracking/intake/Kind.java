package io.lockstep.tracking.intake;

import io.lockstep.kit.event.EventJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of source, and an event as it sends it.
 *
 * @param word of the body, that another body lacks
 * @param otherWord what is another event's under the same name; absent where the content is the name
 * @param whenFull what it is answered when there is no room; 0 where the connection ends without an answer
 */
record Kind(
        String name,
        String endpoint,
        String type,
        String body,
        String word,
        @Nullable String otherWord,
        int whenFull) {

    private static final Instant EARLIER =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(10, ChronoUnit.DAYS);

    /** Every kind. */
    static Stream<Kind> all() {
        var json = "application/json";
        var at = EARLIER.toEpochMilli();
        return Stream.of(
                new Kind("HUBSPOT", "", json, Payloads.HUBSPOT.formatted(at, at), "PAID_SEARCH", "ORGANIC_SEARCH", 503),
                new Kind("SALESFORCE", "", json, Payloads.SALESFORCE.formatted(at), "远山科技", "远海科技", 503),
                new Kind(
                        "ESPOCRM",
                        "Lead.update",
                        json,
                        Payloads.ESPOCRM.formatted("2026-02-14 08:00:00"),
                        "Web Site",
                        null,
                        503),
                new Kind("MAUTIC", "", json, Payloads.MAUTIC.formatted(EARLIER, EARLIER), "newsletter", null, 0),
                new Kind("STANDARD_WEBHOOKS", "", json, Payloads.STANDARD.formatted(EARLIER), "webinar", null, 503),
                new Kind(
                        "CLOUDEVENTS",
                        "",
                        "application/cloudevents+json",
                        Payloads.CLOUD_EVENT.formatted(EARLIER),
                        "webinar",
                        "fair",
                        429),
                new Kind(
                        "GENERIC_JSON",
                        "",
                        json,
                        Payloads.GENERIC.formatted(EARLIER.getEpochSecond()),
                        "douyin",
                        "wechat",
                        503),
                new Kind("CSV", "", "text/csv", Payloads.CSV.formatted("2026-02-14"), "展会", null, 503));
    }

    Sender register() {
        return Sender.register(
                name, name.equals("GENERIC_JSON") ? Map.of("mapping", Payloads.GENERIC_MAPPING) : Map.of());
    }

    /** A body that differs in one byte. */
    String changed() {
        return body.replace(word, word.substring(0, word.length() - 1) + "~");
    }

    /** The same, written by another serialiser. */
    String reserialised() {
        return name.equals("CSV")
                ? body.replace("\r\n", "\n")
                : EventJson.parse(body).toPrettyString();
    }

    Map<String, String> headers() {
        return Map.of("Content-Type", type);
    }

    @Override
    public String toString() {
        return name;
    }
}
