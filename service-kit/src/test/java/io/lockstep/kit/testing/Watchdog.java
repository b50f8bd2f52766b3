package io.lockstep.kit.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Ends processes that outlive this JVM, however it ends: a shell waits on a pipe from here, and the pipe closes even when
 * the JVM is killed with -9. After an orderly stop there is nothing left for it to end.
 */
public final class Watchdog {

    /** Ends what still runs by its id, first politely. A terminal's Ctrl-C reaches the whole group, so it is ignored. */
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            alive=''
            while read -r sign pid; do
                case $sign in
                    +) alive="$alive $pid " ;;
                    -) alive=$(printf '%s' "$alive" | sed "s/ $pid / /g") ;;
                esac
            done
            for pid in $alive; do kill -INT "$pid" 2>/dev/null; kill -TERM "$pid" 2>/dev/null; done
            tries=0
            while [ $tries -lt 100 ]; do
                left=''
                for pid in $alive; do kill -0 "$pid" 2>/dev/null && left="$left $pid"; done
                [ -z "$left" ] && exit 0
                tries=$((tries + 1))
                sleep 0.1
            done
            kill -KILL $left 2>/dev/null
            """;

    private final OutputStream pipe;

    /** Starts the shell. */
    public Watchdog() {
        try {
            pipe = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on the process {@code pid} does not outlive this JVM. */
    public void guard(long pid) {
        tell("+ " + pid);
    }

    /** The process {@code pid} has ended; its number may be given to another one. */
    public void release(long pid) {
        tell("- " + pid);
    }

    private synchronized void tell(String line) {
        try {
            pipe.write((line + "\n").getBytes(US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the watchdog shell is gone", e);
        }
    }
}
