package io.lockstep.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.kit.testing.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingConditionsTest {

    @TempDir
    Path folder;

    @Test
    void requireFree_whenSomebodyListens_namesThePortAndTheWayOut() throws IOException {
        // given
        var first = 20000 + FreePort.next() % 40000;
        try (var taken = new ServerSocket(first + 9, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();

            // then
            assertThatThrownBy(() -> Ports.from(first).requireFree())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("--ports-from");
        }
    }

    @Test
    void open_whenAnotherStackHasTheFolder_refuses() {
        try (var first = DataFolder.open(folder)) {
            assertThat(first.used()).isFalse();
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another stack");
        }
    }

    @Test
    void requireSpace_whenTheDiskIsNearlyFull_saysHowMuchIsMissing() {
        assertThatThrownBy(() -> DataFolder.requireSpace(folder, 1023))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("1023 MB left")
                .hasMessageContaining("--data");
        assertThatCode(() -> DataFolder.requireSpace(folder, 1024)).doesNotThrowAnyException();
    }

    @Test
    void open_whenTheFolderIsAFile_saysSo() throws IOException {
        // given
        var file = Files.createFile(folder.resolve("file"));

        // then
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data");
    }

    @Test
    void clear_whenThereIsMoreThanOurs_leavesTheRest() throws IOException {
        // given
        Files.createDirectories(folder.resolve("postgres/base"));
        Files.createFile(folder.resolve("mine.txt"));
        try (var data = DataFolder.open(folder)) {

            // when
            data.clear();

            // then
            assertThat(folder.resolve("postgres")).doesNotExist();
            assertThat(folder.resolve("mine.txt")).exists();
        }
    }
}
