package io.lockstep.tracking.imports;

import io.lockstep.kit.table.Column;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A table of the tests' own that stops at the row that says so until it is told to go on. */
@Singleton
class SlowSheet implements ImportSheet {

    static final String NAME = "slow-rows";

    /** Permits to go on. */
    static final Semaphore GO_ON = new Semaphore(0);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.needed("says"));
    }

    @Override
    public List<Taken> take(Submission submission) {
        submission.eachRow((row, cells) -> {
            switch (row.cell("says")) {
                case "stop" -> GO_ON.acquireUninterruptibly();
                case "wrong" -> submission.errors().invalid(row, "says", "anything else");
                default -> {}
            }
            return !row.cell("says").equals("wrong");
        });
        submission.errors().demandNone();
        return List.of();
    }
}
