package io.lockstep.scoring;

import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.OpenApiContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ContractTest {

    @Test
    void openApi_whenServed_isTheCommittedOneAndComplete() {
        var contract = OpenApiContract.ofRunningApplication();

        contract.assertCommitted();
        contract.assertComplete();
    }

    @Test
    void asyncApi_whenRead_isCompleteAndItsSamplesAreValid() {
        EventContract.of("scoring").assertComplete();
    }
}
