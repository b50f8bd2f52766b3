package io.lockstep.tracking.leadledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place where something personal about leads may lie; implemented by each such place. */
public interface PersonalData {

    /**
     * A lead whose person asked to be forgotten.
     *
     * @param digest what the lead is recognised by
     * @param lead its id at its source, where the event that asks for it names it
     */
    record Forgotten(String source, String digest, @Nullable String lead) {}

    /** Erases, in the current transaction, all that is kept about these leads. */
    void forget(List<Forgotten> leads);
}
