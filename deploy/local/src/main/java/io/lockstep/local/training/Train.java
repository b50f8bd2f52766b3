package io.lockstep.local.training;

import io.lockstep.kit.testing.AotCache;
import io.lockstep.kit.testing.EmbeddedKafka;
import io.lockstep.local.Progress;
import io.lockstep.local.demo.Demo;
import io.lockstep.local.stack.CannotStart;
import io.lockstep.local.stack.DataFolder;
import io.lockstep.local.stack.Jvm;
import io.lockstep.local.stack.Ports;
import io.lockstep.local.stack.Service;
import io.lockstep.local.stack.ServiceSettings;
import io.lockstep.local.stack.Stack;
import io.lockstep.local.tokens.SigningKey;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command {@code deploy/train}: a stack of its own, the demo plan, requests for a while, and the caches that come of it. */
public final class Train {

    /** Enough for both compilers to have seen the hot paths; a count, so that a busy machine learns no less. */
    private static final int REQUESTS = 5_000;

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private Train() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ROOT.setLevel(Level.SEVERE);
        var progress = new Progress(ManagementFactory.getRuntimeMXBean().getStartTime(), System.out);
        var root = Path.of(System.getProperty("lockstep.root", "."))
                .toAbsolutePath()
                .normalize();
        try (var data = DataFolder.open(root.resolve("deploy/local/target/training"))) {
            data.clear();
            train(root, data, progress);
            data.clear();
        } catch (CannotStart e) {
            progress.fail(e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void train(Path root, DataFolder data, Progress progress) throws IOException, InterruptedException {
        var signer = SigningKey.in(data.path("keys"));
        var ports = Ports.from(Ports.freeRow());
        var settings = new ServiceSettings(data, ports, signer, Map.of());
        try (var stack = new Stack(root, Jvm.TRAINING, data, ports, settings, EmbeddedKafka::new, progress::done)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            stack.start();
            var demo = new Demo(ports, signer, data.path("demo-loaded"), progress);
            demo.load(false);
            new Traffic(ports, signer, demo.known()).run(REQUESTS);
            progress.done("%,d requests are answered".formatted(REQUESTS));
        }
        for (var service : List.of(Service.values())) {
            new AotCache(service.jar(root)).keep();
        }
        progress.done("the four caches are trained");
    }
}
