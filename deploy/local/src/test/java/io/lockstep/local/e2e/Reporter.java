package io.lockstep.local.e2e;

import io.lockstep.local.e2e.ReportedFact.Kind;
import io.lockstep.local.e2e.ReportedFact.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** A client that reports one random fact after the other and writes down what it is answered. */
public final class Reporter implements Callable<List<Reporter.Note>> {

    private static final int DAYS = 10;

    /**
     * A fact and what became of it.
     *
     * @param unanswered how many attempts got no answer or a 5xx
     * @param answers of 2xx; none where the fact was dropped
     */
    public record Note(ReportedFact fact, int unanswered, List<Suite.Answer> answers) {

        public boolean accepted() {
            return !answers.isEmpty();
        }
    }

    private final Suite suite;
    private final String name;
    private final List<Subject> subjects;
    private final Random random;
    private final Sender sender;
    private final BooleanSupplier stopped;

    /** @param name what its keys begin with */
    public Reporter(
            Suite suite, String name, List<Subject> subjects, Random random, Sender sender, BooleanSupplier stopped) {
        this.suite = suite;
        this.name = name;
        this.subjects = subjects;
        this.random = random;
        this.sender = sender;
        this.stopped = stopped;
    }

    @Override
    public List<Note> call() throws InterruptedException {
        var notes = new ArrayList<Note>();
        while (!stopped.getAsBoolean()) {
            notes.add(report(name + "-" + notes.size()));
        }
        return notes;
    }

    /** Reports a random fact under {@code key}. */
    public Note report(String key) throws InterruptedException {
        var fact = next(key);
        var sent = sender.send(() -> fact.send(suite));
        return new Note(fact, sent.unanswered(), sent.answers());
    }

    private ReportedFact next(String key) {
        var subject = subjects.get(random.nextInt(subjects.size()));
        var value = subject.kind() == Kind.PROGRESS
                ? BigDecimal.valueOf(random.nextInt(30_000), 5)
                : BigDecimal.valueOf(random.nextInt(100_000), 2);
        return new ReportedFact(subject, key, Plan.TODAY.minusDays(random.nextInt(DAYS)), value);
    }
}
