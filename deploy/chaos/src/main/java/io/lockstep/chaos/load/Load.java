package io.lockstep.chaos.load;

import io.lockstep.chaos.plan.Part;
import io.lockstep.chaos.plan.Part.Delivered;
import io.lockstep.chaos.plan.Part.Goal;
import io.lockstep.chaos.plan.Part.KeyResult;
import io.lockstep.chaos.plan.Part.Leads;
import io.lockstep.chaos.plan.Part.Measured;
import io.lockstep.local.e2e.Plan;
import io.lockstep.local.e2e.ReportedFact;
import io.lockstep.local.e2e.ReportedFact.Subject;
import io.lockstep.local.e2e.Reporter;
import io.lockstep.local.e2e.Reporter.Note;
import io.lockstep.local.e2e.Sender;
import io.lockstep.local.e2e.Suite;
import io.lockstep.local.e2e.Tally;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Clients that report facts and push leads until they are stopped, each with a pause between two. */
public final class Load {

    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(250);

    private final Suite suite;
    private final LeadSource source;
    private final List<Subject> subjects;
    private final Tally tally = new Tally();
    private final Notes notes = new Notes();
    private final List<Future<Notes>> clients = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    /** Reports one fact about everything, so that all of it has a score and every service knows of it. */
    public Load(Suite suite, List<Goal> trees) {
        this.suite = suite;
        this.source = LeadSource.register(suite, trees);
        this.subjects =
                trees.stream().flatMap(Part::all).flatMap(Load::subjects).toList();
        subjects.forEach(this::first);
        source.campaigns().forEach(campaign -> {
            var lead = new LeadSource.Lead("first-" + campaign, campaign);
            source.push(suite, lead).good();
            notes.leads().add(new LeadNote(lead, true));
        });
    }

    private static Stream<Subject> subjects(Part part) {
        return part instanceof KeyResult keyResult
                ? switch (keyResult.value()) {
                    case Measured measured -> Stream.of(measured.subject());
                    case Delivered delivered -> delivered.tasks().stream();
                    case Leads leads -> Stream.empty();
                }
                : Stream.empty();
    }

    private void first(Subject subject) {
        var fact = new ReportedFact(subject, "first-" + subject.id(), Plan.TODAY.minusDays(20), BigDecimal.ZERO);
        notes.facts().add(new Note(fact, 0, List.of(fact.sendWhenKnown(suite).good())));
    }

    /** Starts so many clients. */
    public void start(int number, Duration pause, long seed) {
        IntStream.range(0, number).forEach(i -> {
            var random = new Random(seed + i);
            clients.add(threads.submit(() -> work("client-" + i, pause, random)));
        });
    }

    /** What became of the requests until now. */
    public Tally tally() {
        return tally;
    }

    public LeadSource source() {
        return source;
    }

    /** Everything that facts are reported about. */
    public List<Subject> subjects() {
        return subjects;
    }

    /** Stops the clients and returns what all have written down. */
    public Notes stop() throws InterruptedException {
        stopped = true;
        for (var client : clients) {
            try {
                notes.add(client.get());
            } catch (ExecutionException e) {
                throw new AssertionError("a client was answered what it cannot be answered", e.getCause());
            }
        }
        threads.shutdown();
        return notes;
    }

    private Notes work(String name, Duration pause, Random random) throws InterruptedException {
        var own = new Notes();
        var sender = new Sender(tally, random, AFTER_A_FAILURE);
        var reporter = new Reporter(suite, name, subjects, random, sender, () -> stopped);
        for (var i = 0; !stopped; i++) {
            var key = name + "-" + i;
            if (random.nextInt(4) == 0) {
                own.leads().add(push(key, random, sender));
            } else {
                own.facts().add(reporter.report(key));
            }
            Thread.sleep(pause);
        }
        return own;
    }

    private LeadNote push(String key, Random random, Sender sender) throws InterruptedException {
        var campaigns = source.campaigns();
        var lead = new LeadSource.Lead(key, campaigns.get(random.nextInt(campaigns.size())));
        return new LeadNote(
                lead, !sender.send(() -> source.push(suite, lead)).answers().isEmpty());
    }
}
