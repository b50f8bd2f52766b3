package io.lockstep.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Gives a Quarkus test the shared PostgreSQL and broker and the key that its tokens are verified with. */
public class LockstepTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(TestServers.settings());
        settings.putAll(TokenSigner.settings());
        // several modules are tested at the same time
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put("quarkus.log.category.\"kafka\".level", "WARN");
        settings.put("quarkus.log.category.\"state.change.logger\".level", "WARN");
        settings.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        settings.put("quarkus.log.category.\"io.zonky\".level", "WARN");
        return settings;
    }

    /** The servers are the JVM's, not this test's: they go when it goes. */
    @Override
    public void stop() {}
}
