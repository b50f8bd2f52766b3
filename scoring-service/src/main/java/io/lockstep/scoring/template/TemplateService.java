package io.lockstep.scoring.template;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.scoring.weighting.ScorecardProblem;
import io.lockstep.scoring.weighting.ScorecardRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Templates of scorecards; what was drafted from one keeps its own weights. */
@ApplicationScoped
class TemplateService {

    private final Templates templates;
    private final AuditLog audit;

    TemplateService(Templates templates, AuditLog audit) {
        this.templates = templates;
        this.audit = audit;
    }

    List<ScorecardTemplate> all() {
        return templates.all();
    }

    ScorecardTemplate one(String code) {
        return templates.find(code).orElseThrow(() -> Problem.notFound("template", code));
    }

    /**
     * Makes a template or edits one.
     *
     * @throws Problem 409 for a shipped one, 412 and 428 for If-Match, 422 when the weights do not sum to exactly 100
     */
    @Transactional
    ScorecardTemplate write(String code, NewTemplate wanted, @Nullable String ifMatch) {
        var before = templates.find(code).orElse(null);
        if (before != null && before.shipped()) {
            throw new Problem(ScorecardProblem.TEMPLATE_SHIPPED).with("code", code);
        }
        if (before != null) {
            Revision.check(ifMatch, before.version());
        }
        ScorecardRules.checkActive(wanted.kpis());
        var after = new ScorecardTemplate(
                code,
                before == null ? 1 : before.version() + 1,
                wanted.nameZh(),
                wanted.nameEn(),
                wanted.stage(),
                wanted.kpis(),
                false);
        if (!templates.save(after)) {
            throw new Problem(CommonProblem.CONFLICT);
        }
        audit.record(before == null ? "CREATED" : "EDITED", "scorecard-template", subject(code), before, after);
        return after;
    }

    /** Audit rows are about ids: that of a template follows from its code. */
    private static UUID subject(String code) {
        return UUID.nameUUIDFromBytes(("scorecard-template " + code).getBytes(StandardCharsets.UTF_8));
    }
}
