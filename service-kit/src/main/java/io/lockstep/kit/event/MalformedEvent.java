package io.lockstep.kit.event;

/** An event that cannot be read: it goes to the dead-letter topic with this message as its reason. */
public class MalformedEvent extends RuntimeException {

    public MalformedEvent(String reason) {
        super(reason);
    }

    public MalformedEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
