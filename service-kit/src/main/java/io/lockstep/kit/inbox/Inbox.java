package io.lockstep.kit.inbox;

import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The ids of the events whose effect is committed in this database. */
@Singleton
class Inbox {

    private final Jdbi jdbi;

    Inbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Marks the events as applied, with the current transaction, and says which of them were not before. */
    Set<UUID> claim(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        insert into inbox (event_id) select distinct id from unnest(:ids) as i (id) order by id
                        on conflict do nothing returning event_id
                        """)
                .bind("ids", SqlArray.uuids(ids))
                .mapTo(UUID.class)
                .list()));
    }
}
