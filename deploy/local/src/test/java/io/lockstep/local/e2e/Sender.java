package io.lockstep.local.e2e;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/**
 * Sends as integrations do: what gets no answer or a 5xx is sent again, or dropped, so that nobody knows whether it was
 * recorded.
 */
public final class Sender {

    private final Tally tally;
    private final Random random;
    private final Duration pause;

    /** @param pause before the next attempt */
    public Sender(Tally tally, Random random, Duration pause) {
        this.tally = tally;
        this.random = random;
        this.pause = pause;
    }

    /**
     * What became of a request.
     *
     * @param unanswered how many attempts got no answer or a 5xx
     * @param answers of 2xx; none where it was dropped
     */
    public record Sent(int unanswered, List<Suite.Answer> answers) {}

    /** Sends until there is an answer, or drops after the first attempt without one. */
    public Sent send(Supplier<Suite.Answer> request) throws InterruptedException {
        var patient = random.nextBoolean();
        var answer = attempt(request);
        var unanswered = 0;
        while (answer.isEmpty()) {
            unanswered++;
            Thread.sleep(pause);
            if (!patient) {
                return new Sent(unanswered, List.of());
            }
            answer = attempt(request);
        }
        return new Sent(unanswered, List.of(answer.get()));
    }

    private Optional<Suite.Answer> attempt(Supplier<Suite.Answer> request) {
        try {
            var answer = request.get();
            tally.count(answer.status());
            if (answer.status() >= 500) {
                return Optional.empty();
            }
            Assertions.assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 202);
            return Optional.of(answer);
        } catch (UncheckedIOException e) {
            tally.count(Tally.NO_ANSWER);
            return Optional.empty();
        }
    }
}
