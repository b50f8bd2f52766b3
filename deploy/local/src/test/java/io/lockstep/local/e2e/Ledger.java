package io.lockstep.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.local.e2e.ReportedFact.Kind;
import io.lockstep.local.e2e.ReportedFact.Subject;
import io.lockstep.local.e2e.Reporter.Note;
import io.lockstep.local.stack.Service;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** All that tracking-service has recorded about some subjects, as it lists it. */
public record Ledger(List<Entry> entries) {

    /** A fact with what the service gave it. */
    public record Entry(ReportedFact fact, String id, Instant recordedAt) {

        /** The greatest fact about a subject is the one that counts. */
        private static final Comparator<Entry> RANK = Comparator.comparing((Entry entry) -> entry.fact.asOf())
                .thenComparing(Entry::recordedAt)
                .thenComparing(Entry::id);

        static Entry of(JsonNode recorded, Kind kind) {
            return new Entry(
                    ReportedFact.in(recorded, kind),
                    kind.id(recorded),
                    Instant.parse(recorded.path("recordedAt").asText()));
        }
    }

    public static Ledger read(Suite suite, Collection<Subject> subjects) {
        var entries = new ArrayList<Entry>();
        for (var subject : subjects) {
            var page =
                    suite.get(Service.TRACKING, subject.list() + "&limit=200").good();
            add(page, subject, entries);
            while (page.body().hasNonNull("next")) {
                var cursor = "&cursor=" + page.text("/next");
                page = suite.get(Service.TRACKING, subject.list() + "&limit=200" + cursor)
                        .good();
                add(page, subject, entries);
            }
        }
        return new Ledger(entries);
    }

    private static void add(Suite.Answer page, Subject subject, List<Entry> entries) {
        page.body().path("items").forEach(item -> entries.add(Entry.of(item, subject.kind())));
    }

    /**
     * Asserts that every accepted fact is here exactly once, as it was reported and answered, every other one at most once, and
     * nothing else (quality.md, section 4).
     */
    public void assertKeeps(List<Note> notes) {
        assertThat(entries.stream().map(entry -> entry.fact().key()))
                .as("recorded once")
                .doesNotHaveDuplicates();
        var recorded = new HashSet<>(entries);
        for (var note : notes) {
            for (var answer : note.answers()) {
                var answered = Entry.of(answer.body(), note.fact().subject().kind());
                assertThat(answered.fact()).as("as reported").isEqualTo(note.fact());
                assertThat(recorded).as("accepted, so recorded").contains(answered);
            }
        }
        var reported = new HashSet<>(notes.stream().map(Note::fact).toList());
        assertThat(entries.stream().map(Entry::fact).filter(fact -> !reported.contains(fact)))
                .as("recorded without a report")
                .isEmpty();
    }

    /** The value that counts of a subject. */
    public BigDecimal value(Subject subject) {
        return entries.stream()
                .filter(entry -> entry.fact().subject().equals(subject))
                .max(Entry.RANK)
                .orElseThrow()
                .fact()
                .value();
    }
}
