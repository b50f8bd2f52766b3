package io.lockstep.goal.split;

import io.lockstep.kit.event.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The split that one goal states, and what it was found to be when one of its goals last changed. */
@Entity
@Table(name = "split")
class Split {

    @Id
    private UUID goalId;

    private long version;

    @Convert(converter = AsJson.class)
    private SplitStatement statement;

    @ElementCollection
    @CollectionTable(name = "split_key_result", joinColumns = @JoinColumn(name = "goal_id"))
    @Column(name = "key_result_id")
    private Set<UUID> keyResults = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private @Nullable BigDecimal needed;

    private @Nullable BigDecimal claimed;

    private @Nullable BigDecimal gap;

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected Split() {}

    @SuppressWarnings("NullAway") // state and judge fill the rest
    Split(UUID goalId, SplitStatement statement, Proof proof) {
        this.goalId = goalId;
        state(statement, proof);
    }

    /** States it anew. */
    void state(SplitStatement anew, Proof proof) {
        statement = anew;
        keyResults.clear();
        keyResults.addAll(anew.keyResults());
        judge(proof);
    }

    /** Takes what a check has found. */
    void judge(Proof proof) {
        version++;
        verdict = proof.verdict();
        needed = proof.needed();
        claimed = proof.claimed();
        gap = proof.gap();
    }

    Proof proof() {
        return new Proof(verdict, needed, claimed, gap);
    }

    UUID goalId() {
        return goalId;
    }

    long version() {
        return version;
    }

    SplitStatement statement() {
        return statement;
    }

    /** Keeps a statement as JSON text: it is read and written as a whole. */
    @Converter
    static class AsJson implements AttributeConverter<SplitStatement, String> {

        @Override
        public String convertToDatabaseColumn(SplitStatement statement) {
            return EventJson.write(statement);
        }

        @Override
        public SplitStatement convertToEntityAttribute(String json) {
            return EventJson.read(json, SplitStatement.class);
        }
    }
}
