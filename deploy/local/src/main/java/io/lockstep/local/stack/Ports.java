package io.lockstep.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Where everything listens, on the loopback interface.
 *
 * @param http the port of the first service; the others follow it
 * @param management the management port of the first service; the others follow it
 */
public record Ports(int http, int management, int postgres, int kafka) {

    /** The ports of a stack that was not told others. */
    public static final Ports USUAL = new Ports(8081, 9081, 15432, 19092);

    private static final int NEEDED = 10;
    private static final int FIRST_FREE = 10_000;
    private static final int LAST_FREE = 32_000;

    /**
     * Ten ports in a row from {@code first}: the services, their management ports, PostgreSQL, the broker.
     *
     * @throws CannotStart when ten ports do not fit there
     */
    public static Ports from(int first) {
        if (first < 1024 || first + NEEDED > 65536) {
            throw new CannotStart("--ports-from needs a number from 1024 to " + (65536 - NEEDED) + ".");
        }
        return new Ports(first, first + 4, first + 8, first + 9);
    }

    /**
     * The first of ten free ports in a row, below those that systems give to clients: a client that asks again and again for a
     * server that is away would be given the server's own port one day, connect to itself, and keep the server from coming back.
     */
    public static int freeRow() {
        while (true) {
            var first = ThreadLocalRandom.current().nextInt(FIRST_FREE, LAST_FREE);
            if (IntStream.range(first, first + NEEDED).allMatch(Ports::isFree)) {
                return first;
            }
        }
    }

    public int http(Service service) {
        return http + service.ordinal();
    }

    public int management(Service service) {
        return management + service.ordinal();
    }

    /**
     * Asserts that nobody listens on any of them.
     *
     * @throws CannotStart naming the first that is taken
     */
    void requireFree() {
        all().forEach((port, purpose) -> {
            if (!isFree(port)) {
                throw new CannotStart(
                        "Port %d (%s) is in use: stop what listens there, or choose other ports with --ports-from N."
                                .formatted(port, purpose));
            }
        });
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Map<Integer, String> all() {
        var all = new LinkedHashMap<Integer, String>();
        for (var service : Service.values()) {
            all.put(http(service), service.title());
            all.put(management(service), "management of " + service.title());
        }
        all.put(postgres, "PostgreSQL");
        all.put(kafka, "Kafka broker");
        return all;
    }
}
