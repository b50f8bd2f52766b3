package io.lockstep.goal;

import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.OpenApiContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class HttpContractTest {

    @Test
    void document_whenCompared_isTheCommittedOne() {
        OpenApiContract.ofRunningApplication().assertCommitted();
    }

    @Test
    void document_whenInspected_leavesNothingUnsaid() {
        OpenApiContract.ofRunningApplication().assertComplete();
    }
}
