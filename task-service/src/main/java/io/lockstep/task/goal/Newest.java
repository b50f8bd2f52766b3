package io.lockstep.task.goal;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import java.util.Collection;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Picks what counts out of a batch of state events. */
public final class Newest {

    private Newest() {}

    /** The newest version of each thing that the batch tells of, so that one statement can apply them all. */
    public static <T> Collection<T> of(
            List<ReceivedEvent> batch, EventType type, Class<T> as, Function<T, Object> id, ToLongFunction<T> version) {
        BinaryOperator<T> newer = (a, b) -> version.applyAsLong(b) > version.applyAsLong(a) ? b : a;
        return batch.stream()
                .filter(event -> event.is(type))
                .map(event -> event.payload(as))
                .collect(Collectors.toMap(id, Function.identity(), newer))
                .values();
    }
}
