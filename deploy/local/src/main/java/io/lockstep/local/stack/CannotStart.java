package io.lockstep.local.stack;

/** Why the stack does not start. The message is one sentence for the person at the keyboard: what is wrong, what to do. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
