package io.lockstep.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lockstep.local.stack.Ports;
import io.lockstep.local.stack.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts, stops and failed starts: what is left behind, and what is found again. */
class LifecycleIT {

    @TempDir
    Path data;

    @Test
    void up_whenTerminatedAndStartedAgain_leavesNoProcessAndFindsItsData() {
        // given
        var first = RunningStack.start(data, "--no-demo");
        var team = first.suite()
                .post("ADMIN", Service.GOAL, "/v1/teams", "{\"name\": \"Kept\"}")
                .good()
                .text("/teamId");
        var processes = first.processes();

        // when
        first.terminate();

        // then
        assertThat(first.exitCode()).isEqualTo(143);
        assertThat(processes).hasSizeGreaterThan(5);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
        try (var second = RunningStack.start(data, "--no-demo")) {
            var found = second.suite().get(Service.GOAL, "/v1/teams/" + team).good();
            assertThat(found.text("/name")).isEqualTo("Kept");
        }
    }

    @Test
    void up_whenAPortIsTaken_saysWhichAndLeavesNothing() throws IOException {
        // given
        var first = Ports.freeRow();
        try (var taken = new ServerSocket(first + 2, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();

            // when
            var stack = RunningStack.startInVain(data, first, Map.of());

            // then
            assertThat(stack.exitCode()).isEqualTo(1);
            assertThat(stack.output()).contains("Port " + (first + 2) + " (tracking-service) is in use: ");
            assertThat(stack.processes()).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void up_whenAServiceDoesNotComeUp_namesItsLogAndLeavesNothing() {
        // when: no service can be started with this setting
        var broken = Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "none");
        var stack = RunningStack.startInVain(data, Ports.freeRow(), broken);

        // then
        assertThat(stack.exitCode()).isEqualTo(1);
        assertThat(stack.output())
                .contains("goal-service has ended with exit code", "/logs/goal-service.log says why.");
        assertThat(data.resolve("logs/goal-service.log")).isNotEmptyFile();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(stack.processes()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void up_whenAnArgumentIsWrong_saysSoAndStartsNothing() {
        // when
        var stack = RunningStack.startInVain(data, 80, Map.of());

        // then
        assertThat(stack.exitCode()).isEqualTo(1);
        assertThat(stack.output()).isEqualTo("--ports-from needs a number from 1024 to 65526.\n");
    }
}
