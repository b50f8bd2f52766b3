package io.lockstep.goal.handbook;

import io.lockstep.goal.Language;
import io.lockstep.goal.metric.Dimension;
import io.lockstep.goal.metric.MetricCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class HandbookService {

    private final MetricCatalogue catalogue;

    HandbookService(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The handbook of all KPIs in use, or of those of one dimension or role. */
    @Transactional
    Handbook read(@Nullable Dimension dimension, @Nullable String role, Language language) {
        var metrics = catalogue.inUse().stream()
                .filter(metric -> dimension == null || metric.terms().dimension() == dimension)
                .filter(metric -> role == null || metric.terms().isFor(role))
                .toList();
        return Handbook.of(metrics, language);
    }
}
