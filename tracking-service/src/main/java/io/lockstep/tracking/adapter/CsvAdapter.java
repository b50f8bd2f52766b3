package io.lockstep.tracking.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV with names of columns in its first line: UTF-8, else GB18030. A line with another number of columns hurts no other; it
 * becomes a record that says so.
 */
final class CsvAdapter extends GenericAdapter {

    private static final String BROKEN = "brokenLine";

    @Override
    public List<JsonNode> records(Delivery delivery, Mapping mapping) {
        var records = new ArrayList<JsonNode>();
        try (var csv = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text(delivery.body()))) {
            var lines = csv.iterator();
            if (!lines.hasNext()) {
                throw new UnusableEvent(Reason.MALFORMED_BODY, "the body is empty");
            }
            var header = lines.next().getFields().stream().map(String::strip).toList();
            lines.forEachRemaining(line -> records.add(item(header, line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException e) {
            throw new UnusableEvent(Reason.MALFORMED_BODY, "the body is not CSV: " + e.getMessage());
        }
        return records;
    }

    @Override
    public List<Change> read(JsonNode item, Reading reading) {
        if (item.has(BROKEN)) {
            throw new UnusableEvent(
                    Reason.MALFORMED_EVENT,
                    "line " + item.path("line").asText() + " has not as many columns as the first");
        }
        return super.read(item, reading);
    }

    private static JsonNode item(List<String> header, CsvRecord line) {
        var item = Json.object();
        if (line.getFieldCount() != header.size()) {
            item.put("line", line.getStartingLineNumber());
            line.getFields().forEach(item.putArray(BROKEN)::add);
            return item;
        }
        for (var column = 0; column < header.size(); column++) {
            item.put(header.get(column), line.getField(column));
        }
        return item;
    }

    private static String text(byte[] body) {
        var text = decoded(body, UTF_8);
        var known = text == null ? decoded(body, Charset.forName("GB18030")) : text;
        if (known == null) {
            throw new UnusableEvent(Reason.MALFORMED_BODY, "the body is neither UTF-8 nor GB18030");
        }
        return known.startsWith("\uFEFF") ? known.substring(1) : known;
    }

    private static @Nullable String decoded(byte[] body, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
