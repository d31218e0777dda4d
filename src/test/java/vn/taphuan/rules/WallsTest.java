package vn.taphuan.rules;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.Personal;

/** Walls inside the house that modules alone do not draw. */
@AnalyzeClasses(packages = "vn.taphuan", importOptions = DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule entitiesStayHome =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayHome =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule viewsSeeNoRepository = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class);

    @ArchTest
    static final ArchRule nobodyKnowsTheViewsOfAFeature = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "vn.taphuan")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.taphuan..ui..")
                    .and(JavaClass.Predicates.resideOutsideOfPackage("vn.taphuan.platform.ui..")));

    @ArchTest
    static final ArchRule innerPackagesOfAFeatureFormNoCycle =
            slices().matching("vn.taphuan.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule routesAreGuarded = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should(carryOneOf(Set.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class)));

    @ArchTest
    static final ArchRule servicesAreGuarded = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .should(beGuarded());

    @ArchTest
    static final ArchRule itextStaysBehindItsWall = noClasses()
            .that()
            .resideOutsideOfPackage("vn.taphuan.platform.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.itextpdf..");

    @ArchTest
    static final ArchRule pdfboxStaysBehindItsWall = noClasses()
            .that()
            .resideOutsideOfPackage("vn.taphuan.platform.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.pdfbox..");

    @ArchTest
    static final ArchRule qrcodegenStaysBehindItsWall = noClasses()
            .that()
            .resideOutsideOfPackage("vn.taphuan.platform.qr..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.nayuki..");

    @ArchTest
    static final ArchRule aCertificateIsPrintedFromItsDataAlone = noClasses()
            .that()
            .resideInAPackage("vn.taphuan.certificates.document..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..");

    @ArchTest
    static final ArchRule mailStaysBehindItsWall = noClasses()
            .that()
            .resideOutsideOfPackage("vn.taphuan.platform.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule biweeklyStaysBehindItsWall = noClasses()
            .that()
            .resideOutsideOfPackage("vn.taphuan.platform.calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("biweekly..");

    @ArchTest
    static final ArchRule poiStaysBehindItsWall = noClasses()
            .that()
            .resideOutsideOfPackage("vn.taphuan.platform.office..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule diffUtilsStayBehindTheirWall = noClasses()
            .that()
            .resideOutsideOfPackage("vn.taphuan.catalogue.comparison..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.difflib..");

    @ArchTest
    static final ArchRule luceneStaysBehindItsWall = noClasses()
            .that()
            .resideOutsideOfPackage("vn.taphuan.catalogue.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule libsodiumStaysBehindItsWall = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.taphuan.people.NativeArgon2")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.goterl..", "com.sun.jna..");

    @ArchTest
    static final ArchRule everybodyAsksTheOneClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule nobodyDependsOnTheDemo = noClasses()
            .that()
            .resideOutsideOfPackage("vn.taphuan.demo..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.taphuan.demo..").and(alwaysTrue()));

    private static ArchCondition<JavaClass> carryOneOf(Set<Class<? extends Annotation>> guards) {
        return new ArchCondition<>("say who may open them") {
            @Override
            public void check(JavaClass route, ConditionEvents events) {
                boolean guarded = guards.stream().anyMatch(route::isAnnotatedWith);
                events.add(new SimpleConditionEvent(
                        route, guarded, route.getName() + " says nothing about who may open it"));
            }
        };
    }

    private static ArchCondition<JavaMethod> beGuarded() {
        return new ArchCondition<>("be guarded, personal or open") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean guarded = Set.of(PreAuthorize.class, Personal.class, Open.class).stream()
                        .anyMatch(guard -> method.isAnnotatedWith(guard)
                                || method.getOwner().isAnnotatedWith(guard));
                events.add(new SimpleConditionEvent(method, guarded, method.getFullName() + " is not guarded"));
            }
        };
    }
}
