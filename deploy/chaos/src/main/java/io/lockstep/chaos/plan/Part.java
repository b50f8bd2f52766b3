package io.lockstep.chaos.plan;

import io.lockstep.local.e2e.ReportedFact.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A node of a goal tree. Weights are hundredths of the parent; the root's counts nowhere. */
public sealed interface Part {

    String id();

    BigDecimal weight();

    /** This and all below it, parts before what they are parts of. */
    Stream<Part> all();

    /**
     * A goal with its key results and child goals, whose weights sum to 100.
     *
     * @param parts what its score is made of
     */
    record Goal(String id, BigDecimal weight, List<Part> parts) implements Part {

        @Override
        public Stream<Part> all() {
            return Stream.concat(parts.stream().flatMap(Part::all), Stream.of(this));
        }
    }

    /**
     * A key result that is to reach its target, half of which is planned for today.
     *
     * @param value where its value comes from
     */
    record KeyResult(String id, BigDecimal weight, BigDecimal target, Value value) implements Part {

        @Override
        public Stream<Part> all() {
            return Stream.of(this);
        }
    }

    /** Where a key result takes its value from. */
    sealed interface Value {}

    /** The measurement that counts. */
    record Measured(Subject subject) implements Value {}

    /**
     * The sum of what tasks have brought.
     *
     * @param quantity what each brings when it is done
     */
    record Delivered(List<Subject> tasks, BigDecimal quantity) implements Value {}

    /**
     * The number of leads.
     *
     * @param campaign that is attributed to it
     */
    record Leads(String campaign) implements Value {}
}
