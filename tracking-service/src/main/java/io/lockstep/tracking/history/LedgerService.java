package io.lockstep.tracking.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people and machines read of the ledger. */
@Singleton
class LedgerService {

    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final int EXPORTED_AT_A_TIME = 500;

    private final LedgerReads ledger;
    private final ObjectMapper json;

    LedgerService(LedgerReads ledger, ObjectMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    /** The latest recorded first. */
    Page<LedgerEntry> list(LedgerFilter filter, @Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1).map(it -> it.id(0)).orElse(HIGHEST);
        return Page.of(ledger.latest(filter, before, limit + 1), limit, it -> Cursor.at(it.factId()));
    }

    /** What is known of a task, key result or lead, the oldest first. */
    Page<LedgerEntry> timeline(UUID subjectId, @Nullable String cursor, int limit) {
        var filter = new LedgerFilter(subjectId, null, null, null, null);
        return Page.of(ledger.oldest(filter, Cursor.afterId(cursor), limit + 1), limit, it -> Cursor.at(it.factId()));
    }

    /**
     * Writes facts as lines of JSON, the oldest first, page by page: neither memory nor a connection is held while the reader
     * takes its time.
     */
    void export(LedgerFilter filter, OutputStream out) throws IOException {
        var after = new UUID(0, 0);
        for (var page = ledger.oldest(filter, after, EXPORTED_AT_A_TIME);
                !page.isEmpty();
                page = ledger.oldest(filter, after, EXPORTED_AT_A_TIME)) {
            for (var entry : page) {
                out.write(line(entry));
                out.write('\n');
            }
            out.flush();
            after = page.getLast().factId();
        }
    }

    private byte[] line(LedgerEntry entry) throws JsonProcessingException {
        return json.writeValueAsBytes(entry);
    }
}
