package io.lockstep.chaos.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Connections that begin a request and then send a byte of its body each second; who is cut off begins anew. */
public final class SlowSenders implements AutoCloseable {

    private static final String HEAD = """
            POST /v1/measurements HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 1000000\r
            \r
            {""";

    private final URI address;
    private final List<Socket> sockets = new ArrayList<>();
    private final AtomicLong cutOff = new AtomicLong();
    private final Thread thread;
    private volatile boolean stopped;

    public SlowSenders(URI address, int number) throws IOException {
        this.address = address;
        for (var i = 0; i < number; i++) {
            sockets.add(begun());
        }
        this.thread = Thread.ofPlatform().name("slow-senders").start(this::dribble);
    }

    /** How often one was cut off. */
    public long cutOff() {
        return cutOff.get();
    }

    private Socket begun() throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream().write(HEAD.getBytes(US_ASCII));
        return socket;
    }

    private void dribble() {
        try {
            while (!stopped) {
                Thread.sleep(1000);
                for (var i = 0; i < sockets.size(); i++) {
                    dribble(i);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void dribble(int i) {
        try {
            var socket = sockets.get(i);
            if (socket.getInputStream().available() > 0) {
                throw new IOException("answered before the body has ended");
            }
            socket.getOutputStream().write(' ');
        } catch (IOException e) {
            cutOff.incrementAndGet();
            try {
                sockets.get(i).close();
                sockets.set(i, begun());
            } catch (IOException refused) {
                // tried again with the next byte
            }
        }
    }

    @Override
    public void close() throws Exception {
        stopped = true;
        thread.join();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
