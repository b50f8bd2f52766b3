package io.lockstep.kit.topic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** Settings of the topics, under {@code lockstep.topics}. */
@ConfigMapping(prefix = "lockstep.topics")
public interface TopicSettings {

    /** Whether the service creates missing topics. */
    @WithDefault("true")
    boolean create();

    /** Partitions of an event topic: the most consumers that can share it. */
    @WithDefault("12")
    int partitions();

    /** Copies of each record; the broker's default where absent. */
    @WithName("replication-factor")
    Optional<Short> replicationFactor();

    /** How long a dead letter can be replayed; the inbox outlives it by seven days. */
    @WithDefault("${lockstep.dead-letters.retention:90d}")
    Duration deadLetterRetention();
}
