package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a person does on the answering page. */
final class QuizTaker {

    static final String PASSWORD = "taphuan2026";
    /** From the sign-in to the first question, on a cold cache. */
    static final int MOST_BYTES_OF_THE_WAY_IN = 150 * 1024;

    private final Page page;

    QuizTaker(Page page) {
        this.page = page;
    }

    /** Signs in on the way to a quiz. @param quiz address of its first page */
    QuizTaker signIn(String quiz, String userName) {
        page.navigate(quiz);
        page.locator("#username").fill(userName);
        page.locator("#password").fill(PASSWORD);
        page.locator("form button.btn-main").click();
        page.locator(".tiles").waitFor();
        return this;
    }

    QuizTaker begin() {
        page.locator(".phone-foot .btn-main").click();
        return awaitRunning();
    }

    QuizTaker awaitRunning() {
        page.locator("quiz-attempt[data-phase=running]").waitFor();
        return this;
    }

    UUID attempt() {
        return UUID.fromString(page.locator("quiz-attempt").getAttribute("data-attempt"));
    }

    /** Gives some answer to the question on the screen. */
    QuizTaker answer() {
        return answer(question());
    }

    /** Answers the question with this number, where all are on one page. */
    QuizTaker answer(int no) {
        return answer(page.locator("section[data-no='%d']".formatted(no)));
    }

    private QuizTaker answer(Locator question) {
        return give(question, 0);
    }

    /** Something else than before. */
    QuizTaker change() {
        return give(question(), 1);
    }

    private QuizTaker give(Locator question, int which) {
        var choices = question.locator("input[type=radio], input[type=checkbox]");
        var numbers = question.locator("input[inputmode=decimal]");
        if (choices.count() > 0) {
            choices.nth(which).check();
        } else if (numbers.count() > 0) {
            numbers.fill(String.valueOf(12 + which));
        } else if (question.locator("input[type=text]").count() > 0) {
            question.locator("input[type=text]").fill("câu trả lời " + which);
        } else if (question.locator("select").count() > 0) {
            question.locator("select").first().selectOption(String.valueOf(which));
        } else {
            question.locator(".order button").nth(1 + 2 * which).click();
        }
        return this;
    }

    QuizTaker next() {
        page.locator(".phone-foot .btn-main").click();
        return this;
    }

    QuizTaker shows(int no) {
        assertThat(page.locator(".qbar")).containsText("Câu %d trên".formatted(no));
        return this;
    }

    /** The words about saving. */
    QuizTaker says(String words) {
        assertThat(page.locator(".save")).hasText(Pattern.compile(words));
        return this;
    }

    /** @param patience in milliseconds */
    QuizTaker says(String words, int patience) {
        assertThat(page.locator(".save"))
                .hasText(Pattern.compile(words), new LocatorAssertions.HasTextOptions().setTimeout(patience));
        return this;
    }

    QuizTaker saved() {
        return says("Đã lưu \\d\\d:\\d\\d:\\d\\d");
    }

    Locator note() {
        return page.locator(".notes");
    }

    Locator question() {
        return page.locator("section[data-no]").first();
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    QuizTaker handIn() {
        while (page.locator("quiz-attempt[data-view=question] .to-list").isVisible()) {
            page.locator(".to-list").click();
        }
        page.locator(".phone-foot .btn-main").click();
        dialog().locator(".btn-main").click();
        page.locator("quiz-attempt[data-phase=done]").waitFor();
        return this;
    }

    Page page() {
        return page;
    }
}
