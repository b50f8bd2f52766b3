package io.lockstep.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the sort values of the last row that was read. Callers hand it back as it came.
 *
 * @param parts the sort values, the last of them unique
 */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\n";
    private static final UUID LOWEST = new UUID(0, 0);

    /** A cursor at the given sort values. */
    public static Cursor at(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(String::valueOf).toList());
    }

    /**
     * Reads a cursor of {@code size} parts; empty at the start of the list.
     *
     * @throws Problem 400 when it is not one of ours
     */
    public static Optional<Cursor> parse(@Nullable String text, int size) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var parts = List.of(new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1));
            if (parts.size() == size) {
                return Optional.of(new Cursor(parts));
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    /**
     * The id after which a list sorted by id goes on; the lowest id at its start.
     *
     * @throws Problem 400 when it is not one of ours
     */
    public static UUID afterId(@Nullable String text) {
        return parse(text, 1).map(cursor -> cursor.id(0)).orElse(LOWEST);
    }

    /**
     * The part as an id.
     *
     * @throws Problem 400 when it is none
     */
    public UUID id(int part) {
        try {
            return UUID.fromString(parts.get(part));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(UTF_8));
    }

    private static Problem invalid() {
        return new Problem(CommonProblem.INVALID_CURSOR);
    }
}
