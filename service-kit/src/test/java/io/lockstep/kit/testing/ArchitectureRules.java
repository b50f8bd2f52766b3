package io.lockstep.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The architecture as tests: what may not know what. Each service checks itself, the kit too. */
public final class ArchitectureRules {

    private static final String ROOT = "io.lockstep.";
    private static final List<String> SERVICES = List.of("goal", "task", "tracking", "scoring");

    /** Words of the field; a class of the kit that needs one belongs into a service. */
    private static final Set<String> DOMAIN_WORDS = Set.of(
            "goal",
            "task",
            "cycle",
            "lead",
            "score",
            "scoring",
            "alert",
            "metric",
            "kpi",
            "plan",
            "campaign",
            "milestone",
            "measurement",
            "progress",
            "retrospective",
            "incentive");

    private ArchitectureRules() {}

    /** Asserts all rules that hold for the service of {@code owner}. */
    public static void checkService(String owner) {
        checkService(owner, mainClasses(ROOT + owner));
    }

    /** Asserts all rules that hold for the kit. */
    public static void checkKit() {
        checkKit(mainClasses(ROOT + "kit"));
    }

    static void checkService(String owner, JavaClasses classes) {
        serviceStandsAlone(owner).check(classes);
        resourcesLeaveStorageAlone().check(classes);
        domainLeavesTransportAlone().check(classes);
        constructorInjectionOnly().check(classes);
    }

    static void checkKit(JavaClasses classes) {
        kitKnowsNoDomain().check(classes);
        serviceStandsAlone("kit").check(classes);
        constructorInjectionOnly().check(classes);
    }

    /** Services share nothing but events. */
    static ArchRule serviceStandsAlone(String owner) {
        var others = SERVICES.stream()
                .filter(service -> !service.equals(owner))
                .map(service -> ROOT + service + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services share nothing but events");
    }

    /** A resource validates, makes one call and shapes the answer. */
    static ArchRule resourcesLeaveStorageAlone() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(storage())
                .because("a resource calls a service, and the service its repository")
                .allowEmptyShould(true);
    }

    /** HTTP and Kafka end at the resource and the consumer. */
    static ArchRule domainLeavesTransportAlone() {
        return noClasses()
                .that(outsideTransport())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "org.apache.kafka..")
                .because("only XResource knows HTTP and only XConsumer knows Kafka");
    }

    /** What a class needs stands in its constructor. */
    static ArchRule constructorInjectionOnly() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel")
                .because("injection is by constructor")
                .allowEmptyShould(true);
    }

    /** The kit is plumbing: it would serve any other suite as well. */
    static ArchRule kitKnowsNoDomain() {
        return noClasses().should(ArchConditions.be(namedWithDomainWord())).because("the kit holds no domain word");
    }

    private static JavaClasses mainClasses(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/kit/testing/"))
                .importPackages(root);
    }

    private static DescribedPredicate<JavaClass> storage() {
        return DescribedPredicate.describe(
                "are storage",
                type -> type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                        || type.getSimpleName().endsWith("Repository")
                        || startsWithAny(
                                type.getPackageName(), "org.jdbi", "java.sql", "javax.sql", "jakarta.persistence"));
    }

    private static DescribedPredicate<JavaClass> outsideTransport() {
        return DescribedPredicate.describe("are neither a resource nor a consumer", type -> {
            var outermost = outermost(type).getSimpleName();
            return !outermost.endsWith("Resource") && !outermost.endsWith("Consumer");
        });
    }

    private static DescribedPredicate<JavaClass> namedWithDomainWord() {
        return DescribedPredicate.describe(
                "named with a domain word",
                type -> Arrays.stream(type.getName().substring(ROOT.length()).split("[.$]|(?<=[a-z0-9])(?=[A-Z])"))
                        .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("s$", ""))
                        .anyMatch(DOMAIN_WORDS::contains));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static boolean startsWithAny(String name, String... prefixes) {
        return Arrays.stream(prefixes).anyMatch(name::startsWith);
    }
}
