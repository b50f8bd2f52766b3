package io.lockstep.local.stack;

import io.lockstep.kit.testing.EmbeddedPostgres;
import io.lockstep.kit.testing.TokenSigner;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a service of the stack is told through its environment. */
public final class ServiceSettings {

    private final DataFolder data;
    private final Ports ports;
    private final TokenSigner signer;
    private final Map<String, String> more;

    /** @param more settings of every service, by their Quarkus names, which win over the others */
    public ServiceSettings(DataFolder data, Ports ports, TokenSigner signer, Map<String, String> more) {
        this.data = data;
        this.ports = ports;
        this.signer = signer;
        this.more = more;
    }

    /** By the names of environment variables. */
    public Map<String, String> of(Service service) {
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_HTTP_HOST", "localhost");
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(ports.http(service)));
        settings.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.management(service)));
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + ports.postgres() + "/" + service.owner());
        settings.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.USER);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "none-is-asked-for");
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        settings.put("LOCKSTEP_JSON_LOGS", "false");
        // off where the public can reach it
        settings.put("QUARKUS_SWAGGER_UI_ENABLED", "true");
        if (service == Service.TRACKING) {
            // under it the secrets of CRM sources are encrypted
            settings.put(
                    "LOCKSTEP_SECRETS_KEY_FILE",
                    data.secret("secrets-key", ServiceSettings::newKey).toString());
        }
        signer.verification().forEach((name, value) -> settings.put(variable(name), value));
        more.forEach((name, value) -> settings.put(variable(name), value));
        return settings;
    }

    private static String newKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** The environment variable of a setting. */
    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
