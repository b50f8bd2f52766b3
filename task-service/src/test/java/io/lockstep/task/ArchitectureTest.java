package io.lockstep.task;

import io.lockstep.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void classes_whenChecked_keepTheRules() {
        ArchitectureRules.checkService("task");
    }
}
