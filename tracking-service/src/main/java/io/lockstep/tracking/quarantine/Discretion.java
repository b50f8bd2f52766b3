package io.lockstep.tracking.quarantine;

import io.lockstep.tracking.leadledger.LeadRecorder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Keeps nothing of people who asked to be forgotten, not even what cannot be read. */
@Singleton
public class Discretion {

    private final LeadRecorder leads;

    Discretion(LeadRecorder leads) {
        this.leads = leads;
    }

    /** Those of the events that may be kept, as of the current transaction. */
    public List<Rejected> keepable(List<Rejected> rejected) {
        var digests = rejected.stream()
                .map(Rejected::leadDigest)
                .filter(Objects::nonNull)
                .toList();
        var forgotten = leads.forgotten(digests);
        return rejected.stream()
                .filter(it -> it.leadDigest() == null || !forgotten.contains(it.leadDigest()))
                .toList();
    }
}
