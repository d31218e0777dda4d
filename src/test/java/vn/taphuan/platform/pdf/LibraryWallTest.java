package vn.taphuan.platform.pdf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.taphuan", importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryWallTest {

    @ArchTest
    static final ArchRule ITEXT_STAYS_BEHIND_ITS_WALL = noClasses()
            .that()
            .resideOutsideOfPackage("vn.taphuan.platform.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.itextpdf..");

    @ArchTest
    static final ArchRule ZXING_STAYS_BEHIND_ITS_WALL = noClasses()
            .that()
            .resideOutsideOfPackage("vn.taphuan.platform.qr..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.zxing..");

    @ArchTest
    static final ArchRule A_CERTIFICATE_IS_PRINTED_FROM_ITS_DATA_ALONE = noClasses()
            .that()
            .resideInAPackage("vn.taphuan.certificates.document..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..");
}
