package io.lockstep.chaos.stage;

import io.lockstep.kit.testing.EmbeddedKafka;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program of a broker that has a process of its own, so that it can be killed. */
final class Broker {

    private Broker() {}

    /** @param arguments its folder and its port */
    public static void main(String... arguments) throws InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING);
        var broker = new EmbeddedKafka(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        Thread.currentThread().join();
    }
}
