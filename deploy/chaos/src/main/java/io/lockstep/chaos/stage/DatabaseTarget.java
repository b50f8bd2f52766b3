package io.lockstep.chaos.stage;

import io.lockstep.kit.testing.EmbeddedPostgres;

/** PostgreSQL as something to kill. */
record DatabaseTarget(EmbeddedPostgres postgres) implements Target {

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public boolean runs() {
        return !postgres.processes().isEmpty();
    }

    @Override
    public void kill() {
        postgres.kill();
    }

    @Override
    public void startAgain() {
        postgres.startAgain();
    }
}
