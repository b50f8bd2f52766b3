package io.lockstep.task.plan;

import io.lockstep.kit.event.EventJson;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** Keeps a list as JSON text in one column: it is read and written as a whole. */
abstract class JsonListConverter<T> implements AttributeConverter<List<T>, String> {

    private final Class<T> type;

    JsonListConverter(Class<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(List<T> list) {
        return EventJson.write(list);
    }

    @Override
    public List<T> convertToEntityAttribute(String json) {
        return EventJson.parse(json)
                .valueStream()
                .map(element -> EventJson.read(element, type))
                .toList();
    }
}
