package io.lockstep.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.local.stack.Service;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A fact as a client reports it. Its key is sent as {@code externalId}, and as the note because the ledger shows that.
 *
 * @param value a fraction of a task, or the value of a key result
 */
public record ReportedFact(Subject subject, String key, LocalDate asOf, BigDecimal value) {

    /** The two ways to report. */
    public enum Kind {
        PROGRESS("/v1/progress-updates", "taskId", "progressId", "percent"),
        MEASUREMENT("/v1/measurements", "keyResultId", "measurementId", "value");

        private final String path;
        private final String subject;
        private final String id;
        private final String value;

        Kind(String path, String subject, String id, String value) {
            this.path = path;
            this.subject = subject;
            this.id = id;
            this.value = value;
        }

        String id(JsonNode recorded) {
            return recorded.path(id).asText();
        }
    }

    /** What is reported on. */
    public record Subject(Kind kind, String id) {

        /** Where its facts are reported. */
        public String path() {
            return kind.path;
        }

        /** Where the ledger lists its facts; parameters may follow. */
        public String list() {
            return kind.path + "?" + kind.subject + "=" + id;
        }
    }

    public ReportedFact {
        value = value.stripTrailingZeros();
    }

    /** The fact in what the service answers or lists. */
    static ReportedFact in(JsonNode recorded, Kind kind) {
        return new ReportedFact(
                new Subject(kind, recorded.path(kind.subject).asText()),
                recorded.path("note").asText(),
                LocalDate.parse(recorded.path("asOf").asText()),
                recorded.path(kind.value).decimalValue());
    }

    /** Reports it, for the first time or again. */
    public Suite.Answer send(Suite suite) {
        return suite.post("MANAGER", Service.TRACKING, subject.kind.path, body());
    }

    /** As {@link #send}, again while tracking-service has not heard yet of the subject. */
    public Suite.Answer sendWhenKnown(Suite suite) {
        return suite.postWhenKnown("MANAGER", Service.TRACKING, subject.kind.path, body());
    }

    /** What is sent. */
    public String body() {
        return """
                {"%s": "%s", "asOf": "%s", "%s": %s, "note": "%s", "externalId": "%s"}""".formatted(
                        subject.kind.subject, subject.id, asOf, subject.kind.value, value.toPlainString(), key, key);
    }
}
