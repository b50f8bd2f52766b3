package io.lockstep.chaos;

import java.util.List;

/** Scenarios that did not end well, each with what was wrong. */
final class ScenariosFailed extends Exception {

    ScenariosFailed(List<Throwable> failures) {
        super(failures.size() + " scenarios failed");
        failures.forEach(this::addSuppressed);
    }
}
