package io.lockstep.tracking.intake;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.tracking.leadledger.PersonalData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The records of judged bodies, each by itself: for a limited time, because they may hold personal data. */
@Singleton
class RawRecords implements PersonalData {

    /**
     * A record.
     *
     * @param leadDigests of the leads that it tells of
     * @param body as text
     */
    record RawRecord(
            UUID sourceId, @Nullable String endpoint, List<String> leadDigests, Instant receivedAt, String body) {}

    private final Jdbi jdbi;

    RawRecords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps records in the current transaction. */
    void add(Collection<RawRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into raw_record (id, source_id, endpoint, lead_digests, received_at, body)
                    values (:id, :source, :endpoint, :leads::text[], :at, :body)
                    """);
            for (var it : records) {
                batch.bind("id", Ids.next())
                        .bind("source", it.sourceId())
                        .bind("endpoint", it.endpoint())
                        .bind("leads", SqlArray.texts(it.leadDigests()))
                        .bind("at", it.receivedAt().atOffset(ZoneOffset.UTC))
                        .bind("body", it.body())
                        .add();
            }
            batch.execute();
        });
    }

    @Override
    public void forget(List<Forgotten> leads) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from raw_record where lead_digests && :leads::text[]")
                .bind(
                        "leads",
                        SqlArray.texts(leads.stream().map(Forgotten::digest).toList()))
                .execute());
    }

    /** Forgets what came before a time. */
    void expire(Instant before) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from raw_record where received_at < :before")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
    }
}
