package io.lockstep.chaos.stage;

/** What can be killed. */
public interface Target {

    String name();

    boolean runs();

    /** SIGKILL, and the wait for its effect. */
    void kill();

    /** Starts what has ended; does not wait until it is ready. */
    void startAgain();
}
