package io.lockstep.chaos.scenario;

import io.lockstep.chaos.Options;
import io.lockstep.chaos.load.Load;
import io.lockstep.chaos.load.Notes;
import io.lockstep.chaos.oracle.Oracle;
import io.lockstep.chaos.oracle.Poison;
import io.lockstep.chaos.plan.Organisation;
import io.lockstep.chaos.stage.Arena;
import io.lockstep.local.stack.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** What a scenario plays with: a stack with a plan, clients that report on it, and the oracle. */
public final class Run implements AutoCloseable {

    private static final int TREES = 3;
    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(60);

    private final Options options;
    private final Arena arena;
    private final Load load;
    private final Oracle oracle;
    private final Poison poison;
    private final Consumer<String> said;
    private boolean good;

    private Run(Options options, Arena arena, Consumer<String> said) {
        this.options = options;
        this.arena = arena;
        this.said = said;
        var trees = Organisation.plan(arena.suite(), TREES);
        this.load = new Load(arena.suite(), trees);
        this.oracle = new Oracle(arena, trees, said);
        this.poison = new Poison(arena.bootstrapServers());
    }

    /** Starts a stack and makes its plan; no client reports yet. */
    public static Run start(Options options, Map<String, String> settings, Consumer<String> said)
            throws IOException, InterruptedException {
        var arena = Arena.open(settings);
        try {
            return new Run(options, arena, said);
        } catch (RuntimeException | Error e) {
            arena.close();
            throw e;
        }
    }

    Options options() {
        return options;
    }

    public Arena arena() {
        return arena;
    }

    Load load() {
        return load;
    }

    Oracle oracle() {
        return oracle;
    }

    Poison poison() {
        return poison;
    }

    Random random() {
        return new Random(options.seed());
    }

    void say(String format, Object... values) {
        said.accept(format.formatted(values));
    }

    /** Starts the usual clients. */
    void startClients() {
        load.start(CLIENTS, PAUSE, options.seed());
    }

    /** Waits until every service says that it is ready, however often it is started again. */
    void awaitReady() {
        for (var service : Service.values()) {
            Awaitility.await(service.title() + " is ready")
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .until(() -> Probes.ready(this, service) == 200);
        }
    }

    /** Waits until nothing is under way, and holds what is kept against the notes. */
    void check(Notes notes) throws Exception {
        poison.flush();
        oracle.awaitSettled();
        oracle.check(load, notes, poison);
    }

    /** Nobody needs to see the data and logs of this run. */
    public void clear() {
        good = true;
    }

    @Override
    public void close() throws Exception {
        poison.close();
        arena.close();
        if (good) {
            arena.clear();
        }
    }
}
