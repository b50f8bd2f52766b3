package io.lockstep.chaos.stage;

import io.lockstep.local.stack.Service;
import io.lockstep.local.stack.Stack;

/** A service as something to kill. */
record ServiceTarget(Stack stack, Service service) implements Target {

    @Override
    public String name() {
        return service.title();
    }

    @Override
    public boolean runs() {
        return stack.process(service).isAlive();
    }

    @Override
    public void kill() {
        try {
            stack.kill(service);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void startAgain() {
        stack.startAgain(service);
    }
}
