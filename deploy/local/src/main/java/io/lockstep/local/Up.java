package io.lockstep.local;

import io.lockstep.kit.testing.AotCache;
import io.lockstep.kit.testing.EmbeddedKafka;
import io.lockstep.local.demo.Demo;
import io.lockstep.local.stack.CannotStart;
import io.lockstep.local.stack.DataFolder;
import io.lockstep.local.stack.Jvm;
import io.lockstep.local.stack.Service;
import io.lockstep.local.stack.ServiceSettings;
import io.lockstep.local.stack.Stack;
import io.lockstep.local.tokens.SigningKey;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** Starts the stack, tells what it is good for, and runs until it is stopped. */
public final class Up {

    private final Path root;
    private final Options options;
    private final Progress progress;

    private Up(Path root, Options options, Progress progress) {
        this.root = root;
        this.options = options;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        var progress = new Progress(ManagementFactory.getRuntimeMXBean().getStartTime(), System.out);
        var root = Path.of(System.getProperty("lockstep.root", "."))
                .toAbsolutePath()
                .normalize();
        var exit = 0;
        try {
            var options = Options.parse(List.of(arguments), root);
            if (options.help()) {
                System.out.print(Options.USAGE);
            } else {
                new Up(root, options, progress).run();
            }
        } catch (CannotStart e) {
            progress.fail(e.getMessage());
            exit = 1;
        } catch (InterruptedException e) {
            exit = 1;
        } catch (RuntimeException | LinkageError e) {
            Logger.getLogger(Up.class.getName()).log(Level.SEVERE, "unexpected", e);
            progress.fail(
                    "deploy/up has failed in a way that nobody foresaw (%s): please report it with logs/servers.log of the data folder."
                            .formatted(e));
            exit = 1;
        }
        // when a signal has started the shutdown already, the exit code is the signal's and this call only waits
        System.exit(exit);
    }

    private void run() throws InterruptedException {
        try (var data = DataFolder.open(options.data())) {
            if (options.fresh()) {
                data.clear();
            }
            logTo(data.log("servers"));
            progress.say(
                    data.used() ? "Starting on the data in " + options.data() : "Starting anew in " + options.data());
            var signer = SigningKey.in(data.path("keys"));
            var settings = new ServiceSettings(data, options.ports(), signer, Map.of());
            var stack = new Stack(root, Jvm.SMALL, data, options.ports(), settings, EmbeddedKafka::new, progress::done);
            var stop = Shutdown.install(stack, progress);
            try {
                stack.start();
                progress.done("all services are ready" + hint());
                var demo = new Demo(options.ports(), signer, data.path("demo-loaded"), progress);
                if (options.demo()) {
                    demo.load(options.printedDates());
                }
                new Welcome(options.ports(), signer, data, demo, stack, progress).print();
                stack.awaitEnd();
            } catch (CannotStart e) {
                if (!stop.underWay()) {
                    throw e;
                }
            } finally {
                stop.now();
            }
        }
    }

    private String hint() {
        return Stream.of(Service.values()).allMatch(service -> new AotCache(service.jar(root)).fits())
                ? ""
                : " (deploy/train, once after a build, halves the time that they need)";
    }

    /** What PostgreSQL and the broker say goes to a file; the terminal is for the person. */
    private static void logTo(Path file) {
        try {
            var all = Logger.getLogger("");
            List.of(all.getHandlers()).forEach(all::removeHandler);
            var handler = new FileHandler(file.toString(), true);
            handler.setFormatter(new SimpleFormatter());
            all.addHandler(handler);
            all.setLevel(Level.INFO);
        } catch (IOException e) {
            throw new CannotStart("Cannot write the log " + file + ": choose another folder with --data DIR.", e);
        }
    }
}
