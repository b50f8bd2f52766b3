package io.lockstep.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lockstep.local.e2e.ReportedFact.Kind;
import io.lockstep.local.e2e.ReportedFact.Subject;
import io.lockstep.local.e2e.Reporter.Note;
import io.lockstep.local.stack.Service;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services are killed while clients write; what they were told holds afterwards (quality.md, sections 4 and 5.1). */
class KilledServiceIT {

    private static final long SEED = 20261122;
    private static final List<Service> VICTIMS = List.of(Service.TRACKING, Service.SCORING);
    private static final int KILLS = 4;
    private static final int CLIENTS = 8;
    private static final int TASKS = 4;
    private static final BigDecimal TARGET = BigDecimal.valueOf(1000);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    @Test
    void services_whenTheyAreKilledInTurn_keepEachAcceptedFactOnceAndScoresFollow() throws Exception {
        try (var stack = StackOfOwn.start(data)) {
            // given
            var suite = stack.suite();
            var delivered = Plan.active(suite, "TASKS");
            var measured = Plan.active(suite, "MEASUREMENTS");
            var measurement = new Subject(Kind.MEASUREMENT, measured.keyResult());
            var tasks = Stream.generate(() -> new Subject(Kind.PROGRESS, delivered.task()))
                    .limit(TASKS)
                    .toList();
            var subjects = Stream.concat(tasks.stream(), Stream.of(measurement)).toList();

            // when
            var notes = new ArrayList<>(first(suite, subjects));
            notes.addAll(reportAndKill(stack, subjects));
            notes.addAll(repeated(suite, notes));

            // then: the kills hit requests, and the ledger is what the clients know of it
            assertThat(notes).filteredOn(note -> note.unanswered() > 0).hasSizeGreaterThan(KILLS);
            var ledger = Ledger.read(suite, subjects);
            ledger.assertKeeps(notes);

            // then: every fact has reached the scores, the last of each subject counts
            assertDrained(stack);
            ledger.entries().forEach(entry -> delivered.score(delivered.goal(), entry.id()));
            assertScores(delivered, tasks.stream().map(ledger::value).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertScores(measured, ledger.value(measurement).divide(TARGET));
            assertNoDeadLetters(suite);
        }
    }

    /** One fact about each subject, after which tracking-service knows it. */
    private static List<Note> first(Suite suite, List<Subject> subjects) {
        return subjects.stream()
                .map(subject ->
                        new ReportedFact(subject, "first-" + subject.id(), Plan.TODAY.minusDays(20), BigDecimal.ZERO))
                .map(fact -> new Note(fact, 0, List.of(fact.sendWhenKnown(suite).good())))
                .toList();
    }

    /** What the clients wrote down while services were killed, each time after a random number of accepted facts. */
    private static List<Note> reportAndKill(StackOfOwn stack, List<Subject> subjects) throws Exception {
        var tally = new Tally();
        var stopped = new AtomicBoolean();
        var random = new Random(SEED);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            try {
                var running = IntStream.range(0, CLIENTS)
                        .mapToObj(i -> reporter(stack.suite(), i, subjects, tally, stopped))
                        .map(clients::submit)
                        .toList();
                for (var kill = 0; kill < KILLS; kill++) {
                    awaitMore(tally, 20 + random.nextInt(150));
                    var victim = VICTIMS.get(kill % VICTIMS.size());
                    stack.kill(victim);
                    stack.restart(victim);
                }
                awaitMore(tally, 20);
                stopped.set(true);
                return joined(running);
            } finally {
                clients.shutdownNow();
            }
        }
    }

    private static Reporter reporter(
            Suite suite, int client, List<Subject> subjects, Tally tally, AtomicBoolean stopped) {
        var random = new Random(SEED + client);
        return new Reporter(
                suite, "client-" + client, subjects, random, new Sender(tally, random, PAUSE), stopped::get);
    }

    private static void awaitMore(Tally tally, int facts) {
        var enough = tally.accepted() + facts;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> tally.accepted() >= enough);
    }

    private static List<Note> joined(List<Future<List<Note>>> clients) throws Exception {
        var notes = new ArrayList<Note>();
        for (var client : clients) {
            notes.addAll(client.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        return notes;
    }

    /** Some of the accepted facts, sent again by clients who do not trust what they were told. */
    private static List<Note> repeated(Suite suite, List<Note> notes) {
        return IntStream.range(0, notes.size())
                .filter(i -> i % 10 == 0)
                .mapToObj(notes::get)
                .filter(Note::accepted)
                .map(note ->
                        new Note(note.fact(), 0, List.of(note.fact().send(suite).good())))
                .toList();
    }

    private static void assertDrained(StackOfOwn stack) {
        for (var service : Service.values()) {
            await("the outbox of " + service.title()).atMost(PATIENCE).until(() -> stack.waiting(service) == 0);
        }
    }

    /** All of the plan's target hangs on the key result, so goal and sales goal have achieved the same. */
    private static void assertScores(Plan plan, BigDecimal achievement) {
        for (var subject : List.of(plan.keyResult(), plan.goal(), plan.salesGoal())) {
            var score = plan.suite()
                    .get(Service.SCORING, "/v1/scores/" + subject)
                    .good()
                    .body();
            assertThat(score.path("achievement").decimalValue()).as("%s", score).isEqualByComparingTo(achievement);
        }
    }

    private static void assertNoDeadLetters(Suite suite) {
        for (var service : Service.values()) {
            var letters = suite.get("ADMIN", service, "/v1/dead-letters").good().body();
            assertThat(letters).as(service.title()).isEmpty();
        }
    }
}
