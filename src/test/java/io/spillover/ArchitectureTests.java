package io.spillover;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** The rooms and the ways between them, as ARCHITECTURE.md draws them. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.spillover");

    @Test
    void modulesKeepToTheirAllowedDependenciesAndHaveNoCycles() {
        ApplicationModules.of(Spillover.class).verify();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.spillover.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** Ingest and the last step of a start write or count the whole graph, every feature's part, and so stand beside the stores. */
    @Test
    void onlyStoresKnowTheDriver() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..neo4j..",
                        "io.spillover.cypher..",
                        "io.spillover.platform.database..",
                        "io.spillover.ingest..",
                        "io.spillover.start..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j..")
                .check(CLASSES);
    }

    @Test
    void enginesArePure() {
        classes()
                .that()
                .resideInAPackage("io.spillover.propagation..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "org.springframework.modulith..",
                        "io.spillover.quantity..",
                        "io.spillover.propagation..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("io.spillover.propagation..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .dependOnClassesThat(are(resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.sql..")))
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)").check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = new TreeSet<String>();
        for (var type : CLASSES) {
            var name = type.getPackageName();
            boolean marked =
                    type.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
            if (!marked) {
                unmarked.add(name);
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void controllersAreNobodysBusiness() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .and(are(not(resideInAPackage("io.spillover.platform.."))))
                .should()
                .resideInAPackage("..graphql..")
                .check(CLASSES);
    }

    @Test
    void roomsHandEachOtherRecordsAndNotMapsOfAnything() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "io.spillover.exposure",
                        "io.spillover.governance",
                        "io.spillover.hazard",
                        "io.spillover.ingest",
                        "io.spillover.network",
                        "io.spillover.propagation..",
                        "io.spillover.report",
                        "io.spillover.resource",
                        "io.spillover.sharing")
                .should(notSpeakInMapsOfAnything())
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static ArchCondition<JavaMethod> notSpeakInMapsOfAnything() {
        return new ArchCondition<>("not take or return a map of anything") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var found = Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .filter(ArchitectureTests::isMapOfAnything)
                        .map(JavaType::getName)
                        .collect(Collectors.joining(", "));
                if (!found.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " speaks in " + found));
                }
            }
        };
    }

    private static boolean isMapOfAnything(JavaType type) {
        if (!(type instanceof JavaParameterizedType parameterized)) {
            return type.toErasure().isEquivalentTo(Map.class);
        }
        var arguments = parameterized.getActualTypeArguments();
        return parameterized.toErasure().isAssignableTo(Map.class)
                        && arguments.get(arguments.size() - 1).toErasure().isEquivalentTo(Object.class)
                || arguments.stream().anyMatch(ArchitectureTests::isMapOfAnything);
    }
}
