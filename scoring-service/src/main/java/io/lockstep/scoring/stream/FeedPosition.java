package io.lockstep.scoring.stream;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the feed; the id of a server-sent event.
 *
 * @param transaction the database transaction that wrote the row
 * @param number the row's number, which rises within a transaction
 */
record FeedPosition(long transaction, long number) implements Comparable<FeedPosition> {

    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::transaction).thenComparingLong(FeedPosition::number);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** Reads a Last-Event-ID; empty when it is not one of ours. */
    static Optional<FeedPosition> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new FeedPosition(Long.parseLong(match.group(1)), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "-" + number;
    }
}
