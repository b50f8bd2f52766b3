package io.lockstep.chaos.scenario;

import io.lockstep.local.e2e.Tally;
import io.lockstep.local.stack.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service what an orchestrator asks it, as patient as that. */
final class Probes {

    /** A Kubernetes probe of deploy/kubernetes waits no longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Probes() {}

    /** The status that readiness is answered with, or {@link Tally#NO_ANSWER}. */
    static int ready(Run run, Service service) throws InterruptedException {
        return status(run, service, "ready");
    }

    /** The status that liveness is answered with, or {@link Tally#NO_ANSWER}. */
    static int live(Run run, Service service) throws InterruptedException {
        return status(run, service, "live");
    }

    private static int status(Run run, Service service, String which) throws InterruptedException {
        var port = run.arena().stack().ports().management(service);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/" + which))
                .timeout(PATIENCE)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return Tally.NO_ANSWER;
        }
    }
}
