package io.lockstep.scoring.intake;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The newest state of each aggregate in a batch, with the event that brought it. */
final class Newest<T> {

    private record Arrival<T>(ReceivedEvent event, T state) {}

    private final Map<UUID, Arrival<T>> arrivals = new HashMap<>();

    private Newest() {}

    static <T> Newest<T> of(
            List<ReceivedEvent> events, EventType type, Class<T> as, Function<T, UUID> id, ToLongFunction<T> version) {
        var newest = new Newest<T>();
        for (var event : events) {
            if (event.is(type)) {
                var state = event.payload(as);
                newest.arrivals.merge(
                        id.apply(state),
                        new Arrival<>(event, state),
                        (one, other) ->
                                version.applyAsLong(one.state()) < version.applyAsLong(other.state()) ? other : one);
            }
        }
        return newest;
    }

    boolean isEmpty() {
        return arrivals.isEmpty();
    }

    Set<UUID> keySet() {
        return arrivals.keySet();
    }

    List<T> states() {
        return arrivals.values().stream().map(Arrival::state).toList();
    }

    List<T> states(Collection<UUID> ids) {
        return ids.stream().map(this::arrival).map(Arrival::state).toList();
    }

    ReceivedEvent event(UUID id) {
        return arrival(id).event();
    }

    private Arrival<T> arrival(UUID id) {
        return Objects.requireNonNull(arrivals.get(id));
    }
}
