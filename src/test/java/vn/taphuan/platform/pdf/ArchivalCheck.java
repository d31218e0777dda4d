package vn.taphuan.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The judgement of veraPDF on a file. */
public final class ArchivalCheck {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ArchivalCheck() {}

    /** Fails unless the file is PDF/A-3a and PDF/UA-1. */
    public static void assertArchivalAndAccessible(byte[] pdf) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions().stream()
                                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                                .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                                .distinct())
                        .as(flavour.toString())
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }
}
