package io.lockstep.task.cause;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The sub-causes that filings choose from: those that are shipped, and the organisation's own. */
@ApplicationScoped
public class SubCauses {

    private final Jdbi jdbi;
    private final AuditLog audit;

    SubCauses(Jdbi jdbi, AuditLog audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /**
     * Checks that a sub-cause belongs to a cause.
     *
     * @throws Problem 422 when it does not
     */
    public void check(Cause cause, String code, String pointer) {
        var known = jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from sub_cause where code = :code and cause = :cause)")
                .bind("code", code)
                .bind("cause", cause.name())
                .mapTo(Boolean.class)
                .one());
        if (!known) {
            throw new Problem(CauseProblem.SUB_CAUSE_UNKNOWN)
                    .with("code", code)
                    .with("cause", cause)
                    .at(pointer);
        }
    }

    List<SubCause> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from sub_cause order by code")
                .map((row, context) -> new SubCause(
                        row.getString("code"),
                        Cause.valueOf(row.getString("cause")),
                        row.getString("name_zh"),
                        row.getString("name_en")))
                .list());
    }

    /** @throws Problem 409 for a code that is taken */
    @Transactional
    void add(SubCause added) {
        var rows = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into sub_cause (code, cause, name_zh, name_en) values (:code, :cause, :zh, :en)
                        on conflict do nothing
                        """)
                .bind("code", added.code())
                .bind("cause", added.cause().name())
                .bind("zh", added.nameZh())
                .bind("en", added.nameEn())
                .execute());
        if (rows == 0) {
            throw new Problem(CauseProblem.SUB_CAUSE_EXISTS)
                    .with("code", added.code())
                    .at("/code");
        }
        audit.record("ADDED", "sub-cause", Ids.next(), null, added);
    }
}
