package io.lockstep.chaos.scenario;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Something that goes wrong. */
public interface Scenario {

    /** All of them, by their names. */
    Map<String, Scenario> ALL = Stream.of(
                    new Kills(), new BrokerAway(), new DatabaseAway(), new Overload(), new ZombieConsumer())
            .collect(toMap(Scenario::name, it -> it, (one, other) -> one, LinkedHashMap::new));

    String name();

    /** Settings of the services, by their Quarkus names. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /**
     * Lets it go wrong, and sees what is left.
     *
     * @throws AssertionError when something that was promised does not hold
     */
    void play(Run run) throws Exception;

    /**
     * Those with the names, or all when there are none.
     *
     * @throws IllegalArgumentException when there is no such scenario
     */
    static List<Scenario> named(List<String> names) {
        names.stream().filter(name -> !ALL.containsKey(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(name + " is not a scenario.");
        });
        return names.isEmpty()
                ? List.copyOf(ALL.values())
                : names.stream().map(ALL::get).toList();
    }
}
