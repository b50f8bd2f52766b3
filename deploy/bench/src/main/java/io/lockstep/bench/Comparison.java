package io.lockstep.bench;

import io.lockstep.bench.stage.Stage;
import java.util.List;

/**
 * One thing to measure: ours against a floor, in turn, several times in one run (quality.md, section 3). To add one, write a
 * class in {@code arms} and name it in {@link Catalogue}.
 */
public interface Comparison {

    /** A short name such as {@code s1}, by which it is chosen on the command line. */
    String id();

    /** What is measured, for the table. */
    String title();

    /** What the figures of both arms are counted in, such as {@code facts/s} or {@code ms}. */
    String unit();

    /** What the ratio has to be and should be. */
    Goal goal();

    /** The services that it needs, such as {@code tracking}; they are started before it is prepared. */
    List<String> services();

    /** Microseconds that are added to each flush of PostgreSQL while it is measured. */
    default int flushDelay() {
        return 0;
    }

    /** Prepares data and warms both arms up. */
    void prepare(Stage stage) throws Exception;

    /** Measures the floor. */
    double floor(Stage stage, int round) throws Exception;

    /**
     * Measures ours, and checks the ledger afterwards.
     *
     * @throws LostOrDoubled when an event was lost or doubled: the arm counts 0
     */
    double ours(Stage stage, int round) throws Exception;

    /** Lines to print after the rounds, latencies for example. */
    default List<String> remarks(Stage stage) throws Exception {
        return List.of();
    }

    /** Removes what would weigh on the comparisons that follow. */
    default void clear(Stage stage) throws Exception {}

    /**
     * What the ratio of ours to the floor has to be.
     *
     * @param must how much is demanded
     * @param aim how much is aimed at
     * @param better whether more is better or less
     */
    record Goal(double must, double aim, Better better) {

        boolean isMet(double ratio, double limit) {
            return better == Better.MORE ? ratio >= limit : ratio <= limit;
        }
    }

    /** Which ratio is the better one. */
    enum Better {
        MORE,
        LESS
    }

    /** An arm that lost or doubled an event counts as 0. */
    final class LostOrDoubled extends Exception {

        public LostOrDoubled(String what) {
            super(what);
        }
    }
}
