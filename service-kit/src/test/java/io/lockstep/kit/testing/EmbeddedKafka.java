package io.lockstep.kit.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real KRaft broker and controller in this JVM. {@link #stop} and {@link #start} keep port and data. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CLUSTER = "lockstepLocalCluster00";

    static {
        // the broker can change levels of Log4j, which is not what logs here, and Log4j would complain of that
        System.setProperty("log4j2.statusLoggerLevel", "OFF");
    }

    private final Path folder;
    private final int port;
    private KafkaRaftServer server;

    /**
     * Starts a broker on {@code port}; data that {@code folder} holds already is found again.
     *
     * @throws IllegalStateException when it does not come up
     */
    public EmbeddedKafka(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.server = running();
    }

    /** What a client connects to. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Shuts the broker down in order; clients see it go away. */
    public synchronized void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Starts the broker again on its port and data. */
    public synchronized void start() {
        server = running();
    }

    @Override
    public void close() {
        stop();
    }

    private KafkaRaftServer running() {
        try {
            var config = KafkaConfig.fromProps(settings(), false);
            format();
            var started = new KafkaRaftServer(config, Time.SYSTEM);
            started.startup();
            return started;
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not start on port " + port, e);
        }
    }

    private void format() throws Exception {
        Files.createDirectories(folder);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(NODE)
                .setClusterId(CLUSTER)
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setIgnoreFormatted(true)
                .run();
    }

    private Properties settings() throws IOException {
        var controller = FreePort.next();
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@localhost:" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", folder.toString());
        // as the services set their topics up, so that a topic which a reader named first is no different
        settings.put("num.partitions", "12");
        settings.put("log.retention.ms", "-1");
        single(settings);
        return settings;
    }

    /** One node, few clients: no replicas, one partition for what the broker keeps for itself, small buffers. */
    private static void single(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
    }
}
