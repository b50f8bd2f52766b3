package io.lockstep.chaos.scenario;

import io.lockstep.bench.load.Closed;
import io.lockstep.bench.load.HttpConnection;
import io.lockstep.bench.load.Open;
import io.lockstep.chaos.load.LeadNote;
import io.lockstep.chaos.load.LeadSource.Lead;
import io.lockstep.local.e2e.Tally;
import io.lockstep.local.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/**
 * Others than those who flood tracking-service: somebody who reads, a CRM that pushes a lead now and then, and for comparison the
 * probe of its liveness, which asks for nothing but a little of the processors.
 */
final class Others {

    private static final int READS_A_SECOND = 20;
    private static final int LEADS_A_SECOND = 5;
    private static final int CONNECTIONS = 40;

    private final Run run;
    private final Queue<LeadNote> pushed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();

    Others(Run run) {
        this.run = run;
    }

    /** What the CRM has noted. */
    List<LeadNote> pushed() {
        return List.copyOf(pushed);
    }

    /** Lets them work for a time and tells what they saw, line by line. */
    void during(Duration time) throws Exception {
        var suite = run.arena().suite();
        var service = suite.address(Service.TRACKING, "");
        var probes =
                URI.create("http://localhost:" + run.arena().stack().ports().management(Service.TRACKING));
        var list = run.load().subjects().getFirst().list() + "&limit=1";
        var read = new Tally();
        var live = new Tally();
        var pushes = new Tally();
        List<Callable<Histogram>> all = List.of(
                () -> Open.run(READS_A_SECOND, CONNECTIONS, time, client -> reader(service, list, read)),
                () -> Open.run(READS_A_SECOND, CONNECTIONS, time, client -> reader(probes, "/q/health/live", live)),
                () -> Open.run(LEADS_A_SECOND, CONNECTIONS, time, client -> pusher(pushes)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = threads.invokeAll(all);
            run.say("  reads     %s %s", read, Open.describe(seen.get(0).get()));
            run.say("  liveness  %s %s", live, Open.describe(seen.get(1).get()));
            run.say("  leads     %s %s", pushes, Open.describe(seen.get(2).get()));
        }
    }

    private Closed.Client reader(URI address, String path, Tally tally) throws IOException {
        var connection = new HttpConnection(address, run.arena().suite().token("VIEWER"));
        return () -> {
            tally.count(connection.get(path).status());
            return 1;
        };
    }

    private Closed.Client pusher(Tally tally) {
        var suite = run.arena().suite();
        var source = run.load().source();
        return () -> {
            var key = "other-" + number.getAndIncrement();
            var lead = new Lead(key, source.campaigns().getFirst());
            try {
                var status = source.push(suite, lead).status();
                tally.count(status);
                pushed.add(new LeadNote(lead, status / 100 == 2));
            } catch (UncheckedIOException e) {
                tally.count(Tally.NO_ANSWER);
                pushed.add(new LeadNote(lead, false));
            }
            return 1;
        };
    }
}
