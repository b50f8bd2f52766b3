package io.lockstep.scoring.score;

import io.lockstep.scoring.alert.Lineage;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The forest as the alerts see it. */
@Singleton
class NodeLineage implements Lineage {

    private final Nodes nodes;

    NodeLineage(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public Map<UUID, UUID> parents(Collection<UUID> ids) {
        return nodes.parents(ids);
    }
}
