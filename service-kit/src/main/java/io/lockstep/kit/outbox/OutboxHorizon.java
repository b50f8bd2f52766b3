package io.lockstep.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The position behind which a pass begins: nothing waits up to there, and nothing can appear there any more. Without it each
 * pass would walk over all that was deleted since the last vacuum.
 *
 * <p>A row that is not seen yet belongs to a transaction that is still open. So the position that was reached at some moment
 * becomes the horizon when every transaction has ended that had begun by then, and a pass has sent what they left.
 * PostgreSQL takes a position from the sequence an instant before it gives the transaction its number; what might slip through
 * there is found by a pass from the beginning, every ten seconds.
 */
final class OutboxHorizon {

    /** Positions begin at 1. */
    private static final long BEFORE_ALL = 0;

    /** All transactions with a lower number have ended. */
    private static final String OLDEST_OPEN = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    /** A number of our own is higher than all that were given before; a snapshot tells only of those that have ended. */
    private static final String NEXT = "select pg_current_xact_id()::text::bigint";

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration BEGIN_ANEW_EVERY = Duration.ofSeconds(10);

    /** Up to where was read before the transaction {@code next} began. */
    private record Mark(long position, long next) {}

    private final LongSupplier nanoTime;
    private long position = BEFORE_ALL;
    private long reached = BEFORE_ALL;
    private @Nullable Mark mark;
    private long settled = BEFORE_ALL;
    private long nextLook;
    private long nextBeginning;

    OutboxHorizon(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.nextLook = nanoTime.getAsLong();
        this.nextBeginning = nextLook + BEGIN_ANEW_EVERY.toNanos();
    }

    /** Where the next pass begins; the connection is asked now and then which transactions are open. */
    long begin(Connection connection) throws SQLException {
        var now = nanoTime.getAsLong();
        if (now - nextLook >= 0) {
            nextLook = now + LOOK_EVERY.toNanos();
            look(connection);
        }
        if (now - nextBeginning >= 0) {
            nextBeginning = now + BEGIN_ANEW_EVERY.toNanos();
            return BEFORE_ALL;
        }
        return position;
    }

    /** Everything was sent and deleted that the pass has found, up to this position, and there was more behind it. */
    void passed(long upTo) {
        reached = Math.max(reached, upTo);
        position = Math.max(position, Math.min(settled, upTo));
    }

    /** As {@link #passed}, and there was nothing more. */
    void passedAll(long upTo) {
        reached = Math.max(reached, upTo);
        position = Math.max(position, settled);
    }

    /** Something was left behind, somewhere. */
    void forget() {
        position = BEFORE_ALL;
        reached = BEFORE_ALL;
        settled = BEFORE_ALL;
        mark = null;
    }

    private void look(Connection connection) throws SQLException {
        var waiting = mark;
        if (waiting != null && number(connection, OLDEST_OPEN) >= waiting.next()) {
            settled = waiting.position();
            mark = null;
        }
        if (mark == null && reached > settled) {
            mark = new Mark(reached, number(connection, NEXT));
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.prepareStatement(query);
                var result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}
