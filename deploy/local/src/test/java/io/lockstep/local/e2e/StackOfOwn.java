package io.lockstep.local.e2e;

import io.lockstep.kit.testing.EmbeddedKafka;
import io.lockstep.kit.testing.EmbeddedPostgres;
import io.lockstep.kit.testing.TokenSigner;
import io.lockstep.local.stack.DataFolder;
import io.lockstep.local.stack.Jvm;
import io.lockstep.local.stack.Ports;
import io.lockstep.local.stack.Service;
import io.lockstep.local.stack.ServiceSettings;
import io.lockstep.local.stack.Stack;
import io.lockstep.local.tokens.Person;
import io.lockstep.local.tokens.SigningKey;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The packaged services around servers in this JVM, without the demo: {@code deploy/up} would end with the first service killed. */
public final class StackOfOwn implements AutoCloseable {

    private final DataFolder data;
    private final Ports ports;
    private final TokenSigner signer;
    private final Stack stack;

    private StackOfOwn(DataFolder data, Stack.Broker broker, Map<String, String> settings) {
        this.data = data;
        this.ports = Ports.from(Ports.freeRow());
        this.signer = SigningKey.in(data.path("keys"));
        var ofServices = new ServiceSettings(data, ports, signer, settings);
        this.stack = new Stack(RunningStack.ROOT, Jvm.SMALL, data, ports, ofServices, broker, reached -> {});
    }

    /** Starts all of it, with the two persons of a {@link Plan} in the directory. */
    static StackOfOwn start(Path folder) throws InterruptedException {
        return start(folder, EmbeddedKafka::new, Map.of());
    }

    /** As {@link #start(Path)}, with a broker that runs elsewhere and with settings of the services. */
    public static StackOfOwn start(Path folder, Stack.Broker broker, Map<String, String> settings)
            throws InterruptedException {
        // what the broker says of each partition would be all that a build prints
        Logger.getLogger("").setLevel(Level.WARNING);
        var own = new StackOfOwn(DataFolder.open(folder), broker, settings);
        try {
            own.stack.start();
            own.addPerson("marketing-manager");
            own.addPerson("content-specialist");
            return own;
        } catch (RuntimeException | Error e) {
            own.close();
            throw e;
        }
    }

    /** The services as a client sees them, with tokens of an hour. */
    public Suite suite() {
        var tokens = Person.ONE_PER_ROLE.stream()
                .collect(Collectors.toMap(
                        person -> person.role().toUpperCase(Locale.ROOT),
                        person -> signer.token(person.subject(), person.role())));
        return new Suite(ports, tokens::get);
    }

    /** kill -9, and the wait for its effect. */
    void kill(Service service) throws InterruptedException {
        stack.kill(service);
    }

    /** Starts a killed service, and waits until it is ready. */
    void restart(Service service) throws InterruptedException {
        stack.startAgain(service);
        stack.awaitReady(service);
    }

    /** What runs. */
    public Stack stack() {
        return stack;
    }

    /** Where it listens. */
    public Ports ports() {
        return ports;
    }

    /** How many events wait in the outbox of a service. */
    public long waiting(Service service) throws SQLException {
        return count(service, "select count(*) from outbox");
    }

    /** The one number that a query gives. */
    public long count(Service service, String query) throws SQLException {
        var url = "jdbc:postgresql://localhost:" + ports.postgres() + "/" + service.owner();
        try (var connection = DriverManager.getConnection(url, EmbeddedPostgres.USER, "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        stack.close();
        data.close();
    }

    private void addPerson(String subject) {
        suite().post("ADMIN", Service.GOAL, "/v1/persons", """
                        {"subject": "%1$s", "displayName": "%1$s", "role": "%1$s"}""".formatted(subject))
                .good();
    }
}
