package io.lockstep.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the keyboard sees while they wait. */
public final class Progress {

    private final long startedMillis;
    private final PrintStream out;

    /** @param startedMillis what times are counted from, in milliseconds since 1970 */
    public Progress(long startedMillis, PrintStream out) {
        this.startedMillis = startedMillis;
        this.out = out;
    }

    /** Says something. */
    public void say(String text) {
        out.println(text);
        out.flush();
    }

    /** Says what has been reached, and when. */
    public void done(String what) {
        say(String.format(Locale.ROOT, "  %6.1f s  %s", sinceStart().toMillis() / 1000.0, what));
    }

    Duration sinceStart() {
        return Duration.ofMillis(System.currentTimeMillis() - startedMillis);
    }

    /** Says on the error stream why it goes no further. */
    public void fail(String sentence) {
        out.flush();
        System.err.println(sentence);
    }
}
