package io.lockstep.scoring.rescoring;

import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.cause.Causes;
import io.lockstep.scoring.fact.LeadTotals;
import io.lockstep.scoring.rollup.Node.Link;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What one transaction has to judge again, and because of which events. */
public final class Batch {

    private final Map<UUID, Causes> keyResults = new HashMap<>();
    private final Map<UUID, Causes> goals = new HashMap<>();
    private final Map<UUID, Causes> tasks = new HashMap<>();
    private final Map<UUID, Causes> coverage = new HashMap<>();
    private final Map<UUID, Optional<Link>> links = new HashMap<>();
    private final Map<UUID, LeadTotals> leads = new HashMap<>();

    public void keyResult(UUID id, Cause cause) {
        keyResults.merge(id, Causes.of(cause), Causes::and);
    }

    public void keyResults(Collection<UUID> ids, Cause cause) {
        ids.forEach(id -> keyResult(id, cause));
    }

    /** The goal itself has changed: its alert is looked at even when its score stays. */
    public void goal(UUID id, Cause cause) {
        goals.merge(id, Causes.of(cause), Causes::and);
    }

    public void task(UUID id, Cause cause) {
        tasks.merge(id, Causes.of(cause), Causes::and);
    }

    /** Something was found out about how much of the key result is planned. */
    public void coverage(UUID keyResult, Cause cause) {
        coverage.merge(keyResult, Causes.of(cause), Causes::and);
    }

    /** Where a key result or goal counts from now on. */
    public void link(UUID id, Optional<Link> link) {
        links.put(id, link);
    }

    /** By how much the lead facts of key results change. */
    public void leads(Map<UUID, LeadTotals> changes) {
        changes.forEach((keyResult, by) -> leads.merge(keyResult, by, LeadTotals::plus));
    }

    public boolean isEmpty() {
        return keyResults.isEmpty() && goals.isEmpty() && tasks.isEmpty() && links.isEmpty() && coverage.isEmpty();
    }

    /** Whether more than facts has come. */
    boolean changesPlan() {
        return !goals.isEmpty() || !links.isEmpty();
    }

    Map<UUID, Causes> tasks() {
        return tasks;
    }

    /** The key results whose coverage is to be looked at: a change of the plan may end what was found before. */
    Map<UUID, Causes> coverage() {
        var looked = new HashMap<>(coverage);
        if (!goals.isEmpty()) {
            keyResults.forEach((id, why) -> looked.merge(id, why, Causes::and));
        }
        return looked;
    }

    Map<UUID, Optional<Link>> links() {
        return links;
    }

    Map<UUID, LeadTotals> leads() {
        return leads;
    }

    /** The causes that nodes have of themselves; those of their parts join them in the fold. */
    Map<UUID, Causes> nodeCauses() {
        var causes = new HashMap<>(keyResults);
        goals.forEach((goal, why) -> causes.merge(goal, why, Causes::and));
        return causes;
    }

    Set<UUID> keyResults() {
        return keyResults.keySet();
    }

    /** All nodes whose paths the fold needs: what is judged again or counts elsewhere, and where it is to count. */
    Set<UUID> seeds() {
        var seeds = new HashSet<>(keyResults.keySet());
        seeds.addAll(goals.keySet());
        seeds.addAll(links.keySet());
        links.values().forEach(link -> link.ifPresent(to -> seeds.add(to.parent())));
        return seeds;
    }
}
