package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.taphuan.platform.pdf.PrintedPaper;

/** The year plan and the papers of a class as an officer of its centre works with them. */
final class ClassFilePages {

    private final Journey journey;
    private final Page officer;

    ClassFilePages(Journey journey, Page officer) {
        this.journey = journey;
        this.officer = officer;
    }

    /** Enters one class of this quarter. @param note by which the line is found again */
    void planLine(String note) {
        officer.navigate(journey.address("/year-plan"));
        officer.locator("#add-line").click();
        officer.locator("#line-note input").fill(note);
        officer.locator("#line-save").click();
        assertThat(line(note)).containsText("1 lớp");
    }

    void link(String note, String className) {
        officer.navigate(journey.address("/year-plan"));
        line(note).locator("[id^=link-]").click();
        officer.locator("#link-class vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(className))
                .click();
        officer.locator("#link-go").click();
        assertThat(line(note)).containsText(className);
    }

    /** What the plan says of the line today. */
    String planned(String note) {
        officer.navigate(journey.address("/year-plan"));
        return line(note).textContent();
    }

    private Locator line(String note) {
        return officer.locator("section[id^=line-]", new Page.LocatorOptions().setHasText(note));
    }

    /**
     * Produces a paper of the class, what its data do not fill completed, and reads both files back.
     *
     * @param slot name of the paper in addresses
     * @param number none where the paper has none
     * @return the words of the PDF; those of the DOCX were found in it as well
     */
    String produced(String classPath, String slot, String number, String... words) throws IOException {
        officer.navigate(journey.address(classPath + "/papers/" + slot));
        fill("#parent-body input", "ĐẢNG ỦY XÃ VÍ DỤ");
        fill("#issuing-body textarea", "TRUNG TÂM MẪU");
        if (!number.isEmpty()) {
            fill("#symbol input", "TTCT");
            fill("#number input", number);
        }
        fill("#place input", "Ví Dụ");
        fill("#signer-title textarea", "GIÁM ĐỐC");
        officer.locator("#produce").click();
        assertThat(officer.locator("#message")).containsText("Đã lập bản 1");
        journey.assertAccessible(officer, "laptop-paper-" + slot);
        try (var pdf = new PrintedPaper(file("pdf"));
                var docx = new XWPFDocument(new ByteArrayInputStream(file("docx")));
                var reader = new XWPFWordExtractor(docx)) {
            String printed = pdf.text();
            assertThat(printed).contains(words).contains("TRUNG TÂM MẪU");
            assertThat(reader.getText().replaceAll("\\s+", " ")).contains(words).contains("TRUNG TÂM MẪU");
            return printed;
        }
    }

    private void fill(String field, String text) {
        officer.locator(field).fill(text);
        officer.locator(field).blur();
    }

    private byte[] file(String format) {
        var link = officer.locator("#editions a[id^=" + format + "-]").first();
        var answer = officer.request().get(journey.address("/" + link.getAttribute("href")));
        assertThat(answer.headers().get("content-type")).matches(Pattern.compile("application/(pdf|vnd\\.open.*)"));
        return answer.body();
    }
}
