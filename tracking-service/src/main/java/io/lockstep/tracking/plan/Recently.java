package io.lockstep.tracking.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lockstep.kit.inbox.Patience;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Looks subjects up and remembers for a second what was found: a read model lags behind its events by about as much anyway,
 * and reports about one subject come in swarms.
 */
final class Recently<T> {

    /** Where subjects are found. */
    interface ReadModel<T> {
        Map<UUID, Found<T>> find(Set<UUID> ids, String subject);
    }

    private record Key(UUID id, String subject) {}

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST = 20_000;

    private final ReadModel<T> readModel;
    private final Cache<Key, Found<T>> found =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    Recently(ReadModel<T> readModel) {
        this.readModel = readModel;
    }

    /**
     * Finds subjects, waiting for up to two seconds for those that are not known yet; some may stay unknown.
     *
     * @param everything whether the person may write everything, so that it does not matter whether they are known
     */
    Map<UUID, Found<T>> find(Set<UUID> ids, String subject, boolean everything) {
        var known = new HashMap<UUID, Found<T>>();
        for (var id : ids) {
            var remembered = found.getIfPresent(new Key(id, subject));
            if (remembered != null) {
                known.put(id, remembered);
            }
        }
        var missing = new HashSet<>(ids);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            Patience.lookUp(() -> all(missing, subject, everything, known));
        }
        return known;
    }

    private Optional<Boolean> all(Set<UUID> missing, String subject, boolean everything, Map<UUID, Found<T>> known) {
        readModel.find(missing, subject).forEach((id, one) -> {
            known.put(id, one);
            if (everything || one.personKnown()) {
                missing.remove(id);
                found.put(new Key(id, subject), one);
            }
        });
        return missing.isEmpty() ? Optional.of(true) : Optional.empty();
    }
}
