package io.lockstep.task.task;

import java.util.List;

/** Finds the procedures for something similar; those who keep procedures answer it. */
public interface SimilarProcedures {

    /** At most {@code limit}, the most similar first; none where nothing is similar. */
    List<SuggestedProcedure> similarTo(String name, int limit);
}
