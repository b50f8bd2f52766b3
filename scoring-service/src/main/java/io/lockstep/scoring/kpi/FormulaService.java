package io.lockstep.scoring.kpi;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.formula.Formula;
import io.lockstep.scoring.formula.FormulaBook;
import io.lockstep.scoring.formula.FormulaRefused;
import io.lockstep.scoring.formula.FormulaVersion;
import io.lockstep.scoring.formula.Formulas;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.rescoring.Batch;
import io.lockstep.scoring.rescoring.PlanLock;
import io.lockstep.scoring.rescoring.Rescoring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Formulas in their versions; writing one judges again, in the same transaction, what it values. */
@ApplicationScoped
class FormulaService {

    private final Formulas formulas;
    private final KeyResults keyResults;
    private final PlanLock plan;
    private final Rescoring rescoring;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final OrganisationTime time;
    private final Clock clock;

    FormulaService(
            Formulas formulas,
            KeyResults keyResults,
            PlanLock plan,
            Rescoring rescoring,
            Outbox outbox,
            AuditLog audit,
            Caller caller,
            OrganisationTime time,
            Clock clock) {
        this.formulas = formulas;
        this.keyResults = keyResults;
        this.plan = plan;
        this.rescoring = rescoring;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
        this.clock = clock;
    }

    /** The newest version of each metric that has a formula, by code. */
    Page<FormulaView> list(@Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 1).map(at -> at.parts().getFirst()).orElse("");
        var rows = formulas.book().newest().stream()
                .filter(version -> version.code().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(rows, limit, version -> Cursor.at(version.code())).map(version -> FormulaView.of(version, null));
    }

    /**
     * All versions of a metric's formula, the newest first.
     *
     * @throws Problem 404 when it has none
     */
    List<FormulaView> versions(String code) {
        var versions = formulas.book().versions(code);
        if (versions.isEmpty()) {
            throw Problem.notFound("formula", code);
        }
        return versions.reversed().stream()
                .map(version -> FormulaView.of(version, null))
                .toList();
    }

    /**
     * Appends a version, and judges again what is not over and is valued by it, or by a metric that refers to it.
     *
     * @throws Problem 412 and 428 for If-Match where there is a version already, 422 for a formula that is refused
     */
    @Transactional
    FormulaView write(String code, NewFormula wanted, @Nullable String ifMatch) {
        plan.share();
        formulas.lock();
        var book = formulas.book();
        var before = book.versions(code);
        if (!before.isEmpty()) {
            Revision.check(ifMatch, before.getLast().version());
        }
        var formula = accepted(code, wanted.expression(), book);
        var version = new FormulaVersion(
                code,
                before.size() + 1,
                formula,
                validFrom(wanted.validFrom()),
                wanted.reason(),
                caller.subject(),
                clock.instant());
        formulas.append(version);
        var event = FormulaChanged.event(version);
        outbox.append(event);
        var view = FormulaView.of(version, event.id());
        var last = before.isEmpty() ? null : FormulaView.of(before.getLast(), null);
        audit.record(last == null ? "CREATED" : "EDITED", "formula", subject(code), last, view);
        rescore(code, new Cause(event.id(), event.correlationId(), null, clock.instant()));
        return view;
    }

    /** Reads and checks a formula; the problem points at the field {@code expression}. */
    static Formula accepted(@Nullable String code, String expression, FormulaBook book) {
        try {
            var formula = Formula.parse(expression);
            book.check(code == null ? "" : code, formula);
            return formula;
        } catch (FormulaRefused refused) {
            throw problem(refused);
        }
    }

    private void rescore(String code, Cause cause) {
        var batch = new Batch();
        var today = time.today();
        keyResults.byFormula(formulas.book().withDependents(Set.of(code))).values().stream()
                .filter(keyResult -> !keyResult.end().isBefore(today))
                .forEach(keyResult -> batch.keyResult(keyResult.id(), cause));
        rescoring.rescore(batch);
    }

    private LocalDate validFrom(@Nullable LocalDate wanted) {
        var today = time.today();
        if (wanted != null && wanted.isBefore(today)) {
            throw new Problem(FormulaProblem.FORMULA_PAST).with("today", today).at("/validFrom");
        }
        return wanted == null ? today : wanted;
    }

    /** Audit rows are about ids: that of a formula follows from its code. */
    private static UUID subject(String code) {
        return UUID.nameUUIDFromBytes(("formula " + code).getBytes(StandardCharsets.UTF_8));
    }

    private static Problem problem(FormulaRefused refused) {
        var type = switch (refused.because()) {
            case SYNTAX -> FormulaProblem.FORMULA_SYNTAX;
            case UNKNOWN -> FormulaProblem.FORMULA_UNKNOWN_NAME;
            case TOO_COMPLEX -> FormulaProblem.FORMULA_TOO_COMPLEX;
            case CIRCULAR -> FormulaProblem.FORMULA_CIRCULAR;
        };
        return new Problem(type)
                .with("position", refused.position())
                .with("reason", String.valueOf(refused.getMessage()))
                .at("/expression");
    }
}
