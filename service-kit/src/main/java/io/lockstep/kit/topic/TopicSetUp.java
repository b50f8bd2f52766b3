package io.lockstep.kit.topic;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.inbox.DeadLetters;
import io.lockstep.kit.inbox.EventHandler;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Creates the topics of a service where they are missing: its own, those it reads and the dead-letter topics of these. A
 * broker that is away delays this and nothing else. Where operators create topics (Strimzi), it is switched off.
 */
@Singleton
class TopicSetUp {

    private static final Logger LOG = Logger.getLogger(TopicSetUp.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final TopicSettings settings;
    private final List<NewTopic> topics;
    private @Nullable Thread thread;

    TopicSetUp(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicSettings settings,
            DeadLetters deadLetters,
            @All List<EventHandler> handlers,
            @ConfigProperty(name = "lockstep.owner") String owner) {
        this.kafka = kafka;
        this.settings = settings;
        this.topics = new ArrayList<>();
        topics.add(events(EventType.topicOf(owner)));
        for (var handler : handlers) {
            var topic = EventType.topicOf(handler.owner());
            topics.add(events(topic));
            topics.add(letters(deadLetters.topicOf(topic)));
        }
    }

    void start(@Observes StartupEvent event) {
        if (settings.create()) {
            thread = Thread.ofVirtual().name("topic-set-up").start(this::createAll);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private NewTopic events(String name) {
        return new NewTopic(name, Optional.of(settings.partitions()), settings.replicationFactor())
                .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
    }

    private NewTopic letters(String name) {
        return new NewTopic(name, Optional.of(1), settings.replicationFactor())
                .configs(Map.of(
                        "retention.ms",
                        String.valueOf(settings.deadLetterRetention().toMillis())));
    }

    private void createAll() {
        try {
            while (!created()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped before the topics were created");
        }
    }

    private boolean created() throws InterruptedException {
        try (var admin = Admin.create(kafka)) {
            for (var answer : admin.createTopics(topics).values().values()) {
                try {
                    answer.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.warnf("The topics wait for the broker: %s", e.getMessage());
            return false;
        }
    }
}
