package io.lockstep.local.stack;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that a stack keeps: the servers' data, the signing key, the logs. One running stack at a time. */
public final class DataFolder implements AutoCloseable {

    /** PostgreSQL and the broker take about 150 MB when empty; the rest is room for the plan to grow. */
    private static final long LEAST_FREE_MEGABYTES = 1024;

    /** What this program made; --fresh deletes these and nothing else. */
    private static final Set<String> OURS =
            Set.of("postgres", "kafka", "keys", "secrets-key", "tokens", "demo-loaded", "logs");

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder for this process.
     *
     * @throws CannotStart when another stack runs on it, it cannot be written, or its disk is nearly full
     */
    public static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            requireSpace(folder, Files.getFileStore(folder).getUsableSpace() >> 20);
            return new DataFolder(folder, lock(folder));
        } catch (IOException e) {
            throw new CannotStart(
                    "Cannot write to " + folder + " (" + e.getMessage() + "): choose another folder with --data DIR.",
                    e);
        }
    }

    static void requireSpace(Path folder, long freeMegabytes) {
        if (freeMegabytes < LEAST_FREE_MEGABYTES) {
            throw new CannotStart(
                    "%s has %d MB left and the stack needs %d: free some, or choose another disk with --data DIR."
                            .formatted(folder, freeMegabytes, LEAST_FREE_MEGABYTES));
        }
    }

    /** Deletes what an earlier stack left here. */
    public void clear() {
        OURS.stream().map(folder::resolve).filter(Files::exists).forEach(DataFolder::delete);
    }

    /** Whether a stack has run here before. */
    public boolean used() {
        return Files.exists(folder.resolve("postgres/PG_VERSION"));
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /** Keeps {@code text} in a file that its owner alone may read. */
    public void writeSecret(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that its owner alone may read; what is in it is made once and then kept. */
    Path secret(String name, Supplier<String> make) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            writeSecret(name, make.get());
        }
        return file;
    }

    /** The log of a service or of the embedded servers. */
    public Path log(String name) {
        var logs = folder.resolve("logs");
        try {
            return Files.createDirectories(logs).resolve(name + ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new CannotStart(
                    "Another stack runs on " + folder + ": stop it first, or choose another folder with --data DIR.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void delete(Path tree) {
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot delete " + tree + " (" + e.getMessage() + "): delete it by hand.", e);
        }
    }
}
