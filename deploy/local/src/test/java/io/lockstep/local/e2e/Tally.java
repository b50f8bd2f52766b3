package io.lockstep.local.e2e;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How often clients were answered what, counted by all of them together. */
public final class Tally {

    /** In place of a status, where there was no answer. */
    public static final int NO_ANSWER = 0;

    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();

    public void count(int status) {
        answers.computeIfAbsent(status, first -> new LongAdder()).increment();
    }

    /** Answers of 2xx. */
    public long accepted() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey() / 100 == 2)
                .mapToLong(answer -> answer.getValue().sum())
                .sum();
    }

    /** Everything that was counted. */
    public long all() {
        return answers.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** How often a status was answered. */
    public long of(int status) {
        var count = answers.get(status);
        return count == null ? 0 : count.sum();
    }

    @Override
    public String toString() {
        return answers.toString();
    }
}
