package io.lockstep.chaos.load;

import io.lockstep.local.e2e.Reporter.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * What clients wrote down.
 *
 * @param facts measurements and progress
 * @param leads pushed by the CRM
 */
public record Notes(List<Note> facts, List<LeadNote> leads) {

    Notes() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void add(Notes others) {
        facts.addAll(others.facts);
        leads.addAll(others.leads);
    }

    /** How many were accepted. */
    public long accepted() {
        return facts.stream().filter(Note::accepted).count()
                + leads.stream().filter(LeadNote::accepted).count();
    }

    /** How many nobody knows about. */
    public long unknown() {
        return facts.size() + leads.size() - accepted();
    }
}
