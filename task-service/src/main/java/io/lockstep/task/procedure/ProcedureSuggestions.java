package io.lockstep.task.procedure;

import io.lockstep.task.task.SimilarProcedures;
import io.lockstep.task.task.SuggestedProcedure;
import jakarta.inject.Singleton;
import java.util.List;

/** Suggests procedures to whoever creates a similar task. */
@Singleton
class ProcedureSuggestions implements SimilarProcedures {

    private final ProcedureService service;

    ProcedureSuggestions(ProcedureService service) {
        this.service = service;
    }

    @Override
    public List<SuggestedProcedure> similarTo(String name, int limit) {
        return service.similar(name, limit).stream()
                .map(match -> new SuggestedProcedure(
                        match.procedure().procedureId(), match.procedure().title(), match.similarity()))
                .toList();
    }
}
