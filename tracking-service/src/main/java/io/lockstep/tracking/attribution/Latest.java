package io.lockstep.tracking.attribution;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that several events say, of which one counts whatever the order they arrive in.
 *
 * @param at when the event that says it happened
 * @param by the event's id at its source, which decides between events of the same time
 */
public record Latest<T>(Instant at, String by, T value) {

    private static final Comparator<Latest<?>> ORDER =
            Comparator.<Latest<?>, Instant>comparing(Latest::at).thenComparing(Latest::by);

    /** What an event says, if it says anything. */
    public static <T> @Nullable Latest<T> said(Instant at, String by, @Nullable T value) {
        return value == null ? null : new Latest<>(at, by, value);
    }

    /** The later of two; either may be absent. */
    public static <T> @Nullable Latest<T> later(@Nullable Latest<T> one, @Nullable Latest<T> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ORDER.compare(one, other) < 0 ? other : one;
    }

    /** The earlier of two; either may be absent. */
    public static <T> @Nullable Latest<T> earlier(@Nullable Latest<T> one, @Nullable Latest<T> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ORDER.compare(one, other) > 0 ? other : one;
    }

    /** By time, then by event. */
    public static Comparator<Latest<?>> order() {
        return ORDER;
    }

    /** What is said, or something else where nothing is. */
    public static <T> T valueOr(@Nullable Latest<T> said, T otherwise) {
        return said == null ? otherwise : said.value();
    }

    /** What is said, if anything is. */
    public static <T> @Nullable T value(@Nullable Latest<T> said) {
        return said == null ? null : said.value();
    }
}
