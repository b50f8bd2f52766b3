package io.lockstep.task.remediation;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.event.EventJson;
import io.lockstep.task.adjustment.Adjustment;
import io.lockstep.task.adjustment.PlanChange;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a filing that are written and read as a whole. */
final class Json {

    private Json() {}

    private static <T> List<T> list(JsonNode json, Class<T> as) {
        return json.valueStream().map(item -> EventJson.read(item, as)).toList();
    }

    /** Keeps evidence. */
    @Converter
    static class OfEvidence implements AttributeConverter<List<Evidence>, String> {

        @Override
        public String convertToDatabaseColumn(List<Evidence> evidence) {
            return EventJson.write(evidence);
        }

        @Override
        public List<Evidence> convertToEntityAttribute(String json) {
            return list(EventJson.parse(json), Evidence.class);
        }
    }

    /** Keeps an adjustment. */
    @Converter
    static class OfAdjustment implements AttributeConverter<Adjustment, String> {

        @Override
        public String convertToDatabaseColumn(Adjustment adjustment) {
            return EventJson.write(adjustment);
        }

        @Override
        public Adjustment convertToEntityAttribute(String json) {
            return EventJson.read(json, Adjustment.class);
        }
    }

    /** Keeps what an adjustment changed, before and after. */
    @Converter
    static class OfChanges implements AttributeConverter<@Nullable List<PlanChange>, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable List<PlanChange> changes) {
            return changes == null ? null : EventJson.write(changes);
        }

        @Override
        public @Nullable List<PlanChange> convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : list(EventJson.parse(json), PlanChange.class);
        }
    }
}
