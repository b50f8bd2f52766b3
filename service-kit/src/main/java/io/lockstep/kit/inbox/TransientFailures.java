package io.lockstep.kit.inbox;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells a failure of the surroundings, which passes, from one of the event, which does not. A database that is away,
 * shutting down or resolving a deadlock must not turn good events into dead letters.
 */
final class TransientFailures {

    /** Connection, resources, operator intervention, system, transaction rollback (deadlock, serialization). */
    private static final Set<String> SQL_CLASSES = Set.of("08", "53", "57", "58", "40");

    /** A lock that was not given up in time, and a session that stood still in its transaction for too long. */
    private static final Set<String> SQL_STATES = Set.of("55P03", "25P03");

    private TransientFailures() {}

    static boolean isTransient(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (isItselfTransient(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isItselfTransient(Throwable t) {
        return switch (t) {
            case SQLException sql -> sql.getSQLState() == null || isTransientState(sql.getSQLState());
            case SocketException socket -> true;
            case InterruptedException interrupted -> true;
            case SystemException system -> true;
            case RollbackException rollback -> rollback.getCause() == null && rollback.getSuppressed().length == 0;
            default -> false;
        };
    }

    private static boolean isTransientState(String state) {
        return SQL_STATES.contains(state) || SQL_CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }
}
