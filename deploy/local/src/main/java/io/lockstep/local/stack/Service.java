package io.lockstep.local.stack;

import java.nio.file.Path;
import java.util.Locale;

/** The four services, in the order of their ports. */
public enum Service {
    GOAL,
    TASK,
    TRACKING,
    SCORING;

    /** The owner's name, which is also its database's. */
    public String owner() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the module and the application. */
    public String title() {
        return owner() + "-service";
    }

    /** What the build makes of it. */
    public Path jar(Path root) {
        return root.resolve(title()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
