package io.lockstep.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.local.e2e.Ledger.Entry;
import io.lockstep.local.e2e.ReportedFact.Kind;
import io.lockstep.local.e2e.ReportedFact.Subject;
import io.lockstep.local.e2e.Reporter.Note;
import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The oracle of {@link KilledServiceIT} sees what it is there for. */
class LedgerTest {

    private static final Subject TASK = new Subject(Kind.PROGRESS, "task");
    private static final LocalDate DAY = LocalDate.parse("2026-01-31");
    private static final Entry FIRST = entry("first", "1", DAY, "08:00", "0.2");
    private static final Entry SECOND = entry("second", "2", DAY, "09:00", "0.1");
    private static final Entry DROPPED = entry("dropped", "3", DAY.minusDays(1), "10:00", "0.3");
    private static final List<Note> NOTES =
            List.of(accepted(FIRST), accepted(SECOND), new Note(DROPPED.fact(), 1, List.of()));

    @Test
    void assertKeeps_whenAcceptedFactsAreThereOnce_passesWithAndWithoutADroppedOne() {
        assertThatCode(() -> assertKeeps(FIRST, SECOND)).doesNotThrowAnyException();
        assertThatCode(() -> assertKeeps(DROPPED, SECOND, FIRST)).doesNotThrowAnyException();
    }

    @Test
    void assertKeeps_whenAFactIsLostDoubledChangedOrInvented_fails() {
        assertFails("accepted, so recorded", FIRST);
        assertFails("recorded once", FIRST, SECOND, entry("second", "4", DAY, "09:00", "0.1"));
        assertFails("recorded once", FIRST, SECOND, DROPPED, entry("dropped", "4", DAY, "10:00", "0.3"));
        assertFails("accepted, so recorded", FIRST, entry("second", "2", DAY, "09:00", "0.9"));
        assertFails("recorded without a report", FIRST, SECOND, entry("other", "4", DAY, "09:00", "0.1"));
    }

    @Test
    void value_whenThereAreSeveral_isOfTheLatestDayThenTheLatestRecordedThenTheGreatestId() {
        assertThat(value(SECOND, FIRST, DROPPED)).isEqualTo("0.1");
        assertThat(value(SECOND, entry("same time", "9", DAY, "09:00", "0.4"))).isEqualTo("0.4");
    }

    private static void assertKeeps(Entry... entries) {
        new Ledger(List.of(entries)).assertKeeps(NOTES);
    }

    private static void assertFails(String reason, Entry... entries) {
        assertThatThrownBy(() -> assertKeeps(entries))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(reason);
    }

    private static String value(Entry... entries) {
        return new Ledger(List.of(entries)).value(TASK).toPlainString();
    }

    private static Entry entry(String key, String id, LocalDate asOf, String recorded, String value) {
        var recordedAt = Instant.parse("2026-01-31T" + recorded + ":00Z");
        return new Entry(new ReportedFact(TASK, key, asOf, new BigDecimal(value)), id, recordedAt);
    }

    private static Note accepted(Entry entry) {
        var fact = entry.fact();
        var body = new ObjectMapper()
                .createObjectNode()
                .put("taskId", "task")
                .put("note", fact.key())
                .put("progressId", entry.id())
                .put("asOf", fact.asOf().toString())
                .put("recordedAt", entry.recordedAt().toString())
                .put("percent", fact.value());
        return new Note(fact, 0, List.of(new Suite.Answer(201, HttpHeaders.of(Map.of(), (name, value) -> true), body)));
    }
}
