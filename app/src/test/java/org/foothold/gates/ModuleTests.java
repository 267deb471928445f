package org.foothold.gates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.foothold.Foothold;
import org.foothold.kernel.PastTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/**
 * Who may import whom, from each module's own package-info (the statistics are a library, not a module); and the few rules
 * of style that a machine can hold.
 */
@Tag("arch")
class ModuleTests {
    private static final JavaClasses FOOTHOLD = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.foothold");

    @Test
    void modulesImportOnlyWhatTheyMay() {
        ApplicationModules.of(Foothold.class, resideInAPackage("org.foothold.statistics.."))
                .verify();
    }

    @Test
    void sqlStandsOnlyInStores() {
        noClasses()
                .that()
                .haveNameNotMatching(".*Store(\\$.*)?")
                .and()
                .resideOutsideOfPackages("org.foothold.database..", "org.foothold.server..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(FOOTHOLD);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().should().callMethod(Instant.class, "now").check(FOOTHOLD);
    }

    /** The build plans the beans, once for all starts. */
    @Test
    void whetherABeanExistsDependsOnNoChoiceAtAStart() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.springframework\\..*\\.(Conditional.*|Profile)")
                .check(FOOTHOLD);
    }

    @Test
    void onlyTheDemoEntersThePast() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.foothold.demo..", "org.foothold.kernel..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PastTime.class)
                .check(FOOTHOLD);
    }

    @Test
    void nothingIsNamedAfterAPatternInsteadOfAThing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Entity)")
                .check(FOOTHOLD);
    }

    @Test
    void pagesAndResourcesStayInsideTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(FOOTHOLD);
    }
}
