package io.lockstep.goal;

import io.lockstep.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void service_whenChecked_keepsTheRules() {
        ArchitectureRules.checkService("goal");
    }
}
