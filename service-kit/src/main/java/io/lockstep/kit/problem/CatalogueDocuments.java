package io.lockstep.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes every problem document of a service, whoever found the problem: our own {@link Problem}s, the validator, the JSON
 * parser, the security layer or the router. What is not in the catalogue does not leave the service.
 */
@Singleton
public class CatalogueDocuments implements ProblemPostProcessor {

    private static final Set<Integer> RETRY_LATER = Set.of(429, 503);

    private final ReaderLanguage language;

    CatalogueDocuments(ReaderLanguage language) {
        this.language = language;
    }

    @Override
    public int priority() {
        return 1_000; // before the library's own, which log and count the final document
    }

    @Override
    public HttpProblem apply(HttpProblem found, ProblemContext context) {
        var locale = language.locale();
        var problem = CatalogueTranslation.translate(context.cause, found.getStatusCode(), locale);
        return document(problem.problem(), problem.errors(), found, locale);
    }

    /** The document of a problem that is found before a request reaches a resource. */
    public HttpProblem document(Problem problem, @Nullable String acceptLanguage) {
        var status = HttpProblem.builder().withStatus(problem.type().status()).build();
        return document(problem, List.of(), status, ReaderLanguage.parse(acceptLanguage));
    }

    /** The document of what is wrong with one item of a batch, for the reader of the current request. */
    public HttpProblem ofItem(Throwable cause) {
        var refused = cause instanceof Problem
                || cause instanceof JacksonException
                || cause instanceof ConstraintViolationException;
        var found = HttpProblem.builder().withStatus(refused ? 400 : 500).build();
        var locale = language.locale();
        var problem = CatalogueTranslation.translate(cause, found.getStatusCode(), locale);
        return document(problem.problem(), problem.errors(), found, locale);
    }

    private HttpProblem document(Problem problem, List<Map<String, String>> errors, HttpProblem found, Locale locale) {
        var type = problem.type();
        var document = HttpProblem.builder()
                .withType(URI.create(type.uri()))
                .withStatus(type.status())
                .withTitle(type.title().fill(locale, problem.members()))
                .withDetail(type.detail().fill(locale, problem.members()))
                .withInstance(URI.create("urn:uuid:" + UUID.randomUUID()));
        problem.members().forEach(document::with);
        if (!errors.isEmpty()) {
            document.with("errors", errors);
        }
        found.getHeaders().forEach(document::withHeader);
        if (RETRY_LATER.contains(type.status()) && !found.getHeaders().containsKey("Retry-After")) {
            document.withHeader("Retry-After", "2");
        }
        if (type.status() == 401 && !found.getHeaders().containsKey("WWW-Authenticate")) {
            document.withHeader("WWW-Authenticate", "Bearer");
        }
        return document.build();
    }
}
