package io.lockstep.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.kit.testing.TokenSigner;
import io.lockstep.local.Progress;
import io.lockstep.local.stack.CannotStart;
import io.lockstep.local.stack.Ports;
import io.lockstep.local.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The documents' plan (requirements.md, section 3, tables 1 to 3), sent request by request as the people in it would.
 * The requests stand in {@code demo.json}, with the dates as printed.
 */
public final class Demo {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the welcome and the tests speak of. */
    private static final Map<String, String> REMEMBERED = Map.of(
            "salesGoal", "${revenue.goalId}",
            "leadsGoal", "${leads.goalId}",
            "leadsKeyResult", "${leads.keyResults.0.keyResultId}",
            "whitepaper", "${whitepaper.taskId}",
            "webinar", "${webinar.taskId}",
            "lastEvent", "${last.eventId}");

    private final Ports ports;
    private final TokenSigner signer;
    private final Path marker;
    private final Progress progress;

    /**
     * @param marker the file that says that the demo is loaded, and under which ids
     */
    public Demo(Ports ports, TokenSigner signer, Path marker, Progress progress) {
        this.ports = ports;
        this.signer = signer;
        this.marker = marker;
        this.progress = progress;
    }

    /**
     * Loads the plan unless it is there.
     *
     * @param printedDates whether the dates stay as printed; otherwise the as-of date of the third table is today
     * @throws CannotStart when a request is refused
     */
    public void load(boolean printedDates) throws InterruptedException {
        if (Files.exists(marker)) {
            progress.done("the demo plan is there since " + known().get("loaded"));
            return;
        }
        var dates = printedDates ? Dates.printed() : Dates.today();
        var answers = new Answers();
        try (var api = new Api()) {
            var number = 0;
            for (var step : steps()) {
                send(api, step, dates, answers, ++number);
            }
        }
        remember(dates, answers);
        progress.done("the demo plan is loaded, its 2024-02-15 being " + dates.asOf());
    }

    /** The ids of what the demo made, by the names that the welcome uses; empty without a demo. */
    public Map<String, String> known() {
        try {
            return Files.exists(marker)
                    ? JSON.readValue(marker.toFile(), new TypeReference<TreeMap<String, String>>() {})
                    : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(Api api, Step step, Dates dates, Answers answers, int number) throws InterruptedException {
        var service = Service.valueOf(step.service().toUpperCase(Locale.ROOT));
        var address = URI.create("http://localhost:" + ports.http(service) + answers.fill(step.path()));
        var token = signer.token(step.as(), TOKEN_LIFE, step.role());
        var answer = step.post() == null
                ? api.get(address, token)
                : api.post(
                        address,
                        token,
                        step.mediaType(),
                        answers.fill(dates.move(step.text())),
                        "\"demo-" + number + "\"");
        answers.keep(step, answer);
        if (step.says() != null) {
            progress.done(step.says());
        }
    }

    private void remember(Dates dates, Answers answers) {
        var known = new TreeMap<String, String>();
        known.put("loaded", dates.asOf().toString());
        REMEMBERED.forEach((name, reference) -> known.put(name, answers.fill(reference)));
        try {
            Files.writeString(marker, JSON.writeValueAsString(known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Step> steps() {
        try (var script = Demo.class.getResourceAsStream("/demo.json")) {
            return JSON.readValue(script, new TypeReference<List<Step>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
