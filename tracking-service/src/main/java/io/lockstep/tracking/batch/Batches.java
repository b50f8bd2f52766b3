package io.lockstep.tracking.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.kit.problem.CatalogueDocuments;
import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.ledger.Outcome;
import io.lockstep.tracking.ledger.Recorder;
import io.lockstep.tracking.ledger.Recording;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records batches: every item is read and checked by itself, and the good ones are stored in one transaction. */
@Singleton
public class Batches {

    private final Recorder recorder;
    private final ObjectMapper json;
    private final Validator validator;
    private final CatalogueDocuments documents;

    Batches(Recorder recorder, ObjectMapper json, Validator validator, CatalogueDocuments documents) {
        this.recorder = recorder;
        this.json = json;
        this.validator = validator;
        this.documents = documents;
    }

    /**
     * Records what can be recorded and says of each item what became of it.
     *
     * @throws Problem 413 when there are too many items; 503 when there is too much to do, or the database is away
     */
    public <T> BatchResults record(Batch batch, Class<T> type, Attempt.Preparation<T> preparation) {
        batch.check();
        var outcomes = new TreeMap<Integer, Outcome>();
        var readable = read(batch.items(), type, outcomes);
        var each = preparation.prepare(List.copyOf(readable.values()));
        var recordings = new TreeMap<Integer, Recording>();
        readable.forEach((index, item) -> attempt(index, each.of(item, index), recordings, outcomes));
        var recorded = recorder.recordAll(List.copyOf(recordings.values())).iterator();
        recordings.keySet().forEach(index -> outcomes.put(index, recorded.next()));
        refuseIfNothingCouldBeDone(outcomes);
        return new BatchResults(outcomes.values().stream().map(this::result).toList());
    }

    private <T> Map<Integer, T> read(List<JsonNode> items, Class<T> type, Map<Integer, Outcome> outcomes) {
        var readable = new TreeMap<Integer, T>();
        for (var i = 0; i < items.size(); i++) {
            try {
                readable.put(i, checked(json.treeToValue(items.get(i), type)));
            } catch (JsonProcessingException e) {
                outcomes.put(i, new Outcome.Refused(new Unreadable(e)));
            } catch (ConstraintViolationException e) {
                outcomes.put(i, new Outcome.Refused(e));
            }
        }
        return readable;
    }

    private <T> T checked(@Nullable T item) {
        if (item == null) {
            throw new ConstraintViolationException("an item is null", java.util.Set.of());
        }
        var violations = validator.validate(item);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return item;
    }

    private void attempt(
            int index, Attempt attempt, Map<Integer, Recording> recordings, Map<Integer, Outcome> outcomes) {
        try {
            recordings.put(index, attempt.recording().get());
        } catch (Problem refusal) {
            outcomes.put(index, before(attempt, refusal));
        }
    }

    /** What cannot be recorded now may have been recorded before; then it is answered as before. */
    private Outcome before(Attempt attempt, Problem refusal) {
        try {
            return recorder.repeat(attempt.key())
                    .<Outcome>map(Outcome.Recorded::new)
                    .orElseGet(() -> new Outcome.Refused(refusal));
        } catch (Problem reused) {
            return new Outcome.Refused(reused);
        }
    }

    private static void refuseIfNothingCouldBeDone(Map<Integer, Outcome> outcomes) {
        Problem unavailable = null;
        for (var outcome : outcomes.values()) {
            if (outcome instanceof Outcome.Refused refused
                    && refused.reason() instanceof Problem problem
                    && problem.type().status() == 503) {
                unavailable = problem;
            } else {
                return;
            }
        }
        if (unavailable != null) {
            throw unavailable;
        }
    }

    private BatchResults.Item result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> {
                var receipt = recorded.receipt();
                var id = receipt.fact().id();
                yield new BatchResults.Item(receipt.repeated() ? 200 : 201, id, id, null);
            }
            case Outcome.Refused refused -> {
                var cause = refused.reason() instanceof Unreadable unreadable ? unreadable.reason : refused.reason();
                var document = documents.ofItem(cause);
                yield new BatchResults.Item(document.getStatusCode(), null, null, json.valueToTree(document));
            }
        };
    }

    /** Carries a checked exception to where its document is written. */
    private static final class Unreadable extends RuntimeException {

        private final JsonProcessingException reason;

        Unreadable(JsonProcessingException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
