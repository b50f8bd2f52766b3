package io.lockstep.local;

import io.lockstep.kit.testing.TokenSigner;
import io.lockstep.local.demo.Demo;
import io.lockstep.local.stack.DataFolder;
import io.lockstep.local.stack.Ports;
import io.lockstep.local.stack.Service;
import io.lockstep.local.stack.Stack;
import io.lockstep.local.tokens.Person;
import java.time.Duration;
import java.util.Locale;

/** What the person at the keyboard needs next: addresses, tokens, requests to try, and what the stack costs. */
final class Welcome {

    private static final Duration TOKEN_LIFE = Duration.ofDays(1);

    private final Ports ports;
    private final TokenSigner signer;
    private final DataFolder data;
    private final Demo demo;
    private final Stack stack;
    private final Progress progress;

    Welcome(Ports ports, TokenSigner signer, DataFolder data, Demo demo, Stack stack, Progress progress) {
        this.ports = ports;
        this.signer = signer;
        this.data = data;
        this.demo = demo;
        this.stack = stack;
        this.progress = progress;
    }

    void print() {
        progress.say("");
        addresses();
        tokens();
        requests();
        cost();
        progress.say("Lockstep is up. Ctrl-C stops it.");
    }

    private void addresses() {
        for (var service : Service.values()) {
            progress.say(String.format(
                    Locale.ROOT,
                    "%-17s http://localhost:%d/q/swagger-ui   health and metrics: http://localhost:%d/q/health",
                    service.title(),
                    ports.http(service),
                    ports.management(service)));
        }
        progress.say(String.format(
                Locale.ROOT,
                "%-17s jdbc:postgresql://localhost:%d/goal (user postgres)   broker: localhost:%d%n",
                "PostgreSQL",
                ports.postgres(),
                ports.kafka()));
    }

    private void tokens() {
        var exports = new StringBuilder();
        for (var person : Person.ONE_PER_ROLE) {
            exports.append("# %s: %s%nexport %s=%s%n"
                    .formatted(
                            person.subject(),
                            person.who(),
                            person.role().toUpperCase(Locale.ROOT),
                            signer.token(person.subject(), TOKEN_LIFE, person.role())));
        }
        var known = demo.known();
        if (!known.isEmpty()) {
            exports.append(
                    "# the whitepaper task, the sales goal that it serves, and the demo plan's as-of date%nexport TASK=%s GOAL=%s DAY=%s%n"
                            .formatted(known.get("whitepaper"), known.get("salesGoal"), known.get("loaded")));
        }
        data.writeSecret("tokens", exports.toString());
        progress.say("Tokens, good for a day; this exports all of them:  . " + data.path("tokens"));
        progress.say(exports.toString());
    }

    private void requests() {
        if (demo.known().isEmpty()) {
            return;
        }
        progress.say("To try, once they are exported: progress is recorded, scores follow, the alert clears.");
        progress.say(
                """
                curl -s localhost:%d/v1/progress-updates -H "Authorization: Bearer $MEMBER" -H 'Content-Type: application/json' \\
                  -d '{"taskId": "'$TASK'", "asOf": "'$DAY'", "percent": 0.80, "indicators": [{"code": "lead-conversion", "value": 0.10}]}'
                curl -s "localhost:%d/v1/goals/$GOAL/score-tree?depth=3" -H "Authorization: Bearer $VIEWER"
                curl -s "localhost:%d/v1/alerts?state=OPEN" -H "Authorization: Bearer $VIEWER"
                """.formatted(ports.http(Service.TRACKING), ports.http(Service.SCORING), ports.http(Service.SCORING)));
    }

    private void cost() {
        var memory = stack.memory();
        memory.forEach((name, megabytes) -> progress.say(String.format(Locale.ROOT, "%-17s %4d MB", name, megabytes)));
        if (!memory.isEmpty()) {
            var sum = memory.values().stream().mapToLong(Long::longValue).sum();
            progress.say(String.format(Locale.ROOT, "%-17s %4d MB resident", "four services", sum));
        }
    }
}
