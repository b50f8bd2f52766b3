package io.lockstep.scoring.score;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where key results and goals counted, and with which weight, from when on; append-only. */
@Singleton
public class PartHistory {

    /** From that moment on the part counts there, or nowhere. */
    public record Entry(
            UUID partId,
            Instant changedAt,
            UUID eventId,
            @Nullable UUID parentId,
            BigDecimal weight) {}

    /** A part of a goal as it was, with the weight that it had. */
    public record Part(UUID partId, BigDecimal weight) {}

    private final Jdbi jdbi;

    PartHistory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void append(List<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                            insert into part_history (part_id, changed_at, event_id, parent_id, weight)
                            select "partId", "changedAt", "eventId", "parentId", weight
                            from json_to_recordset(cast(:rows as json)) as r ("partId" uuid, "changedAt" timestamptz,
                                 "eventId" uuid, "parentId" uuid, weight numeric)
                            on conflict do nothing
                            """)
                    .bind("rows", EventJson.write(entries))
                    .execute());
        }
    }

    /** Where the part counted at that moment; empty where it counted nowhere. */
    public Optional<Entry> placeAt(UUID part, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select * from part_history where part_id = :part and changed_at <= :at
                                order by changed_at desc, event_id desc limit 1
                                """)
                        .bind("part", part)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .map((row, context) -> new Entry(
                                part,
                                row.getObject("changed_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getObject("event_id", UUID.class),
                                row.getObject("parent_id", UUID.class),
                                row.getBigDecimal("weight")))
                        .findOne())
                .filter(entry -> entry.parentId() != null);
    }

    /** What each of the parts weighed where it counted at that moment; absent where it counted nowhere. */
    public Map<UUID, BigDecimal> weightsAt(Collection<UUID> ids, Instant at) {
        return jdbi.withHandle(handle -> {
            var weights = new HashMap<UUID, BigDecimal>();
            handle.createQuery("""
                            select p.id, l.weight from unnest(:parts) as p (id) cross join lateral (
                                select parent_id, weight from part_history h
                                where h.part_id = p.id and h.changed_at <= :at
                                order by changed_at desc, event_id desc limit 1) l
                            where l.parent_id is not null
                            """)
                    .bind("parts", SqlArray.uuids(ids))
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .map((row, context) -> weights.put(row.getObject("id", UUID.class), row.getBigDecimal("weight")))
                    .list();
            return weights;
        });
    }

    /** What counted in the goal at that moment, by id. */
    public List<Part> partsAt(UUID goal, Instant at, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.part_id, l.weight
                        from (select distinct part_id from part_history where parent_id = :goal) p
                        cross join lateral (
                            select parent_id, weight from part_history h
                            where h.part_id = p.part_id and h.changed_at <= :at
                            order by changed_at desc, event_id desc limit 1) l
                        where l.parent_id = :goal
                        order by p.part_id limit :limit
                        """)
                .bind("goal", goal)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map((row, context) -> new Part(row.getObject("part_id", UUID.class), row.getBigDecimal("weight")))
                .list());
    }
}
