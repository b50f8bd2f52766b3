package io.lockstep.scoring.alert;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where nodes count: the parent of each node on the paths from the given ones up. */
public interface Lineage {

    Map<UUID, UUID> parents(Collection<UUID> nodes);
}
