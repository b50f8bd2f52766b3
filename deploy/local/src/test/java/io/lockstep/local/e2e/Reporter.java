package io.lockstep.local.e2e;

import io.lockstep.local.e2e.ReportedFact.Kind;
import io.lockstep.local.e2e.ReportedFact.Subject;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;

/**
 * A client that reports one random fact after the other and writes down what it is answered. What gets no answer or a 5xx it
 * sends again under the same key, or drops, so that nobody knows whether that was recorded.
 */
final class Reporter implements Callable<List<Reporter.Note>> {

    private static final int DAYS = 10;
    private static final long PAUSE_MILLIS = 20;

    /** @param answers of 2xx; none where the fact was dropped */
    record Note(ReportedFact fact, int unanswered, List<Suite.Answer> answers) {

        boolean accepted() {
            return !answers.isEmpty();
        }
    }

    private final Suite suite;
    private final String name;
    private final List<Subject> subjects;
    private final Random random;
    private final AtomicInteger accepted;
    private final BooleanSupplier stopped;

    /**
     * @param name what its keys begin with
     * @param accepted counted up with each fact that is accepted
     */
    Reporter(
            Suite suite,
            String name,
            List<Subject> subjects,
            Random random,
            AtomicInteger accepted,
            BooleanSupplier stopped) {
        this.suite = suite;
        this.name = name;
        this.subjects = subjects;
        this.random = random;
        this.accepted = accepted;
        this.stopped = stopped;
    }

    @Override
    public List<Note> call() throws InterruptedException {
        var notes = new ArrayList<Note>();
        while (!stopped.getAsBoolean()) {
            notes.add(report(next(name + "-" + notes.size())));
        }
        return notes;
    }

    private ReportedFact next(String key) {
        var subject = subjects.get(random.nextInt(subjects.size()));
        var value = subject.kind() == Kind.PROGRESS
                ? BigDecimal.valueOf(random.nextInt(30_000), 5)
                : BigDecimal.valueOf(random.nextInt(100_000), 2);
        return new ReportedFact(subject, key, Plan.TODAY.minusDays(random.nextInt(DAYS)), value);
    }

    private Note report(ReportedFact fact) throws InterruptedException {
        var patient = random.nextBoolean();
        var answer = attempt(fact);
        var unanswered = 0;
        while (answer.isEmpty()) {
            unanswered++;
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            if (!patient) {
                return new Note(fact, unanswered, List.of());
            }
            answer = attempt(fact);
        }
        accepted.incrementAndGet();
        return new Note(fact, unanswered, List.of(answer.get()));
    }

    private Optional<Suite.Answer> attempt(ReportedFact fact) {
        try {
            var answer = fact.send(suite);
            if (answer.status() >= 500) {
                return Optional.empty();
            }
            Assertions.assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
            return Optional.of(answer);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
