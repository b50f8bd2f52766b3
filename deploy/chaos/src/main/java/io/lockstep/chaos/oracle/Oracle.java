package io.lockstep.chaos.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.chaos.load.Load;
import io.lockstep.chaos.load.Notes;
import io.lockstep.chaos.plan.Part.Delivered;
import io.lockstep.chaos.plan.Part.Goal;
import io.lockstep.chaos.plan.Part.KeyResult;
import io.lockstep.chaos.plan.Part.Leads;
import io.lockstep.chaos.plan.Part.Measured;
import io.lockstep.chaos.stage.Arena;
import io.lockstep.local.e2e.Ledger;
import io.lockstep.local.e2e.Suite;
import io.lockstep.local.stack.Service;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Holds everything that is kept against the notes (quality.md, section 4). */
public final class Oracle {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration OFTEN = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(200);

    private final Arena arena;
    private final List<Goal> trees;
    private final Topics topics;
    private final Consumer<String> said;

    /** @param said takes what was seen, line by line */
    public Oracle(Arena arena, List<Goal> trees, Consumer<String> said) {
        this.arena = arena;
        this.trees = trees;
        this.topics = new Topics(arena.bootstrapServers());
        this.said = said;
    }

    /** Waits until nothing is under way: no body, no outbox row, no record that is not read; says now and then what is. */
    public void awaitSettled() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var next = System.nanoTime() + OFTEN.toNanos();
        for (var waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
            assertThat(System.nanoTime()).as("still under way: %s", waiting).isLessThan(end);
            if (System.nanoTime() > next) {
                said.accept("still under way: " + waiting);
                next += OFTEN.toNanos();
            }
            Thread.sleep(STEP);
        }
    }

    /** In words; empty when nothing is under way. */
    private String waiting() throws InterruptedException {
        try {
            var unsettled = unsettled();
            return unsettled.isEmpty() ? "" : unsettled.toString();
        } catch (SQLException | ExecutionException e) {
            return "a server is away: " + e.getMessage();
        }
    }

    /** What still waits, by its place; a service or server that is away is an exception. */
    private Map<String, Long> unsettled() throws SQLException, InterruptedException, ExecutionException {
        var waiting = new TreeMap<String, Long>();
        waiting.put("bodies", arena.stack().count(Service.TRACKING, "select count(*) from raw_body"));
        for (var service : Service.values()) {
            waiting.put("outbox of " + service.title(), arena.stack().waiting(service));
        }
        waiting.putAll(topics.lag());
        waiting.values().removeIf(count -> count == 0);
        return waiting;
    }

    /** Asserts all of it; call it when everything has settled. */
    public void check(Load load, Notes notes, Poison poison) throws Exception {
        var suite = arena.suite();
        var ledger = Ledger.read(suite, load.subjects());
        ledger.assertKeeps(notes.facts());
        var leads = LeadBook.read(suite, load.source().id());
        leads.assertKeeps(notes.leads());
        said.accept("ledger: %d accepted, %d unknown, %d stored; each accepted one exactly once"
                .formatted(
                        notes.accepted(),
                        notes.unknown(),
                        ledger.entries().size() + leads.leads().size()));
        assertScores(suite, ledger, leads);
        for (var service : Service.values()) {
            var parked = suite.get("ADMIN", service, "/v1/parked-events").good().body();
            assertThat(parked.path("items")).as("parked at " + service.title()).isEmpty();
        }
        var repeated = poison.assertPutAside(topics);
        said.accept(
                "dead letters: exactly the %d poison records, %d letters twice".formatted(poison.count(), repeated));
    }

    private void assertScores(Suite suite, Ledger ledger, LeadBook leads) {
        var sequence = new AlertSequence();
        topics.published(sequence::add);
        assertThat(sequence.faults()).as("alerts and published paces").isEmpty();
        var scores = 0;
        for (var tree : trees) {
            for (var score : Recomputation.of(tree, keyResult -> value(keyResult, ledger, leads))
                    .entrySet()) {
                assertScore(suite, sequence, score.getKey(), score.getValue());
                scores++;
            }
        }
        assertThat(open(suite)).as("open alerts").isEqualTo(sequence.open());
        said.accept(
                "scores: %d of %d trees equal the recomputation, read and published".formatted(scores, trees.size()));
        said.accept("alerts: %d raised, changed or cleared, each as the published paces imply; %d open; %d events twice"
                .formatted(sequence.alerts(), sequence.open().size(), sequence.repeated()));
    }

    private static void assertScore(
            Suite suite, AlertSequence sequence, String subject, Recomputation.Fractions expected) {
        var score = suite.get(Service.SCORING, "/v1/scores/" + subject).good().body();
        assertThat(score.path("achievement").decimalValue())
                .as("%s", score)
                .isEqualByComparingTo(expected.achievement());
        assertThat(score.path("pace").decimalValue()).as("%s", score).isEqualByComparingTo(expected.pace());
        assertThat(score.path("coverage").decimalValue()).as("%s", score).isEqualByComparingTo(BigDecimal.ONE);
        var published = sequence.last(subject);
        assertThat(published).as("published of " + subject).isNotNull();
        assertThat(published.achievement()).as("published").isEqualByComparingTo(expected.achievement());
        assertThat(published.pace()).as("published").isEqualByComparingTo(expected.pace());
    }

    private static BigDecimal value(KeyResult keyResult, Ledger ledger, LeadBook leads) {
        return switch (keyResult.value()) {
            case Measured measured -> ledger.value(measured.subject());
            case Delivered delivered ->
                delivered.tasks().stream()
                        .map(task -> ledger.value(task).multiply(delivered.quantity()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
            case Leads of -> leads.count(of.campaign());
        };
    }

    /** The level of each subject with an open alert about its pace; a second alert of a subject fails. */
    private static Map<String, String> open(Suite suite) {
        var open = new TreeMap<String, String>();
        suite.get(Service.SCORING, "/v1/alerts?state=OPEN&trigger=KPI_SHORTFALL&limit=200")
                .good()
                .body()
                .path("items")
                .forEach(alert -> assertThat(open.put(
                                alert.path("subjectId").asText(),
                                alert.path("level").asText()))
                        .as("one open alert of %s", alert)
                        .isNull());
        return open;
    }
}
