package io.lockstep.tracking.ledger;

import static java.util.stream.Collectors.toMap;

import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Writes facts that share a transaction. One that cannot be stored must not hurt the others: a group that fails is taken one
 * by one. After a failed commit nobody knows what the database did, so nothing is tried again here: the senders do that.
 */
@Singleton
class GroupWriter {

    private static final Logger LOG = Logger.getLogger(GroupWriter.class);

    /** SQL states of a database that is away or ends its work; another attempt would fail the same way. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    /** The session stood still in its transaction for too long, and the database has ended it. */
    private static final String STOOD_STILL = "25P03";

    private final Ledger ledger;
    private final Outbox outbox;

    GroupWriter(Ledger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Stores what is new in the current transaction, its events too; returns the ids of what it stored. */
    Set<UUID> store(List<Recording> group) {
        var stored = ledger.append(group);
        var told = group.stream()
                .filter(recording -> recording.event() != null && stored.contains(recording.id()))
                .toList();
        outbox.appendAll(
                told.stream().map(Recording::event).map(Objects::requireNonNull).toList(),
                told.stream().map(Recording::traceparent).toList());
        return stored;
    }

    /** Writes the group in a transaction of its own and says of each, in their order, what became of it. */
    List<Outcome> write(List<Recording> group) {
        var outcomes = new HashMap<UUID, Outcome>();
        writeTogether(group, outcomes);
        return group.stream().map(recording -> outcomes.get(recording.id())).toList();
    }

    private void writeTogether(List<Recording> group, Map<UUID, Outcome> outcomes) {
        var committing = new AtomicBoolean();
        try {
            var stored = QuarkusTransaction.requiringNew().call(() -> {
                var ids = store(group);
                committing.set(true);
                return ids;
            });
            settle(group, stored, outcomes);
        } catch (RuntimeException failure) {
            if (committing.get()) {
                LOG.warnf("The commit of %d facts is in doubt: %s", group.size(), failure.getMessage());
                refuse(group, new Problem(CommonProblem.UNAVAILABLE), outcomes);
            } else if (group.size() == 1 || concernsAll(failure)) {
                refuse(group, failure, outcomes);
            } else {
                group.forEach(recording -> writeTogether(List.of(recording), outcomes));
            }
        }
    }

    /** What was stored is recorded; what was not has a key that is taken, so it was recorded before. */
    private void settle(List<Recording> group, Set<UUID> stored, Map<UUID, Outcome> outcomes) {
        var again = new ArrayList<Recording>();
        for (var recording : group) {
            if (stored.contains(recording.id())) {
                outcomes.put(recording.id(), new Outcome.Recorded(new Receipt(recording.fact(), false)));
            } else {
                again.add(recording);
            }
        }
        if (!again.isEmpty()) {
            try {
                outcomes.putAll(repeated(again));
            } catch (RuntimeException failure) {
                refuse(again, failure, outcomes);
            }
        }
    }

    /** Of each recording, by its fact's id, what was stored under its key before. */
    Map<UUID, Outcome> repeated(List<Recording> recordings) {
        var known = known(recordings);
        return recordings.stream().collect(toMap(Recording::id, recording -> repeated(recording, known)));
    }

    /** As {@link #repeated}, of those whose keys are taken. */
    Map<UUID, Outcome> before(List<Recording> recordings) {
        var known = known(recordings);
        return recordings.stream()
                .filter(recording -> recording.key() != null
                        && known.containsKey(recording.key().name()))
                .collect(toMap(Recording::id, recording -> repeated(recording, known)));
    }

    private Map<FactKey.Name, Ledger.Stored> known(List<Recording> recordings) {
        return ledger.find(
                recordings.stream().map(Recording::key).filter(Objects::nonNull).toList());
    }

    private static Outcome repeated(Recording recording, Map<FactKey.Name, Ledger.Stored> known) {
        var key = Objects.requireNonNull(recording.key(), "a fact without a key is always stored");
        return Optional.ofNullable(known.get(key.name()))
                .<Outcome>map(stored -> stored.digest().equals(key.digest())
                        ? new Outcome.Recorded(new Receipt(stored.fact(), true))
                        : new Outcome.Refused(key.reused()))
                .orElseGet(() -> new Outcome.Refused(new IllegalStateException("a key is taken, but names no fact")));
    }

    /** Whether every fact of the group would fail likewise. */
    private static boolean concernsAll(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null
                        || AWAY.contains(state.substring(0, Math.min(2, state.length())))
                        || state.equals(STOOD_STILL);
            }
            if (t instanceof Problem problem) {
                return problem.type().status() == 503;
            }
        }
        return false;
    }

    private static void refuse(List<Recording> group, RuntimeException reason, Map<UUID, Outcome> outcomes) {
        group.forEach(recording -> outcomes.put(recording.id(), new Outcome.Refused(reason)));
    }
}
