package io.lockstep.task.mywork;

import java.util.List;
import java.util.UUID;

/** A feature that has something for people to do; every bean of this type is asked. */
public interface WorkSource {

    /** What waits for the person now, in any order. */
    List<WorkItem> of(UUID person);
}
