package vn.taphuan.bench;

import java.io.IOException;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The quiz of a module: start page, form, answering page, token, questions. */
final class ModuleQuiz implements WayIn {

    private static final Pattern RUNNING = Pattern.compile("href=\"/quiz/attempts/([0-9a-f-]{36})\"");
    private static final Pattern ATTEMPT = Pattern.compile("/quiz/attempts/([0-9a-f-]{36})$");

    private final String module;
    private final JsonMapper json;

    ModuleQuiz(String module, JsonMapper json) {
        this.module = module;
        this.json = json;
    }

    /** People begin by themselves: nothing is prepared. */
    @Override
    public void prepare(Connection database, List<Person> people) {}

    /** The start page asks nothing. */
    @Override
    public void look(Browser browser, Browser.Page door) {}

    @Override
    public String address() {
        return "/quiz/" + module;
    }

    @Override
    public Begun begin(Browser browser, Browser.Page door) throws IOException {
        var running = RUNNING.matcher(door.html());
        var page = running.find() && !door.html().contains("/attempts\"")
                ? browser.go("/quiz/attempts/" + running.group(1))
                : browser.post(address() + "/attempts", "_csrf=" + Html.encoded(Html.hidden(door.html(), "_csrf")));
        var attempt = ATTEMPT.matcher(page.address());
        if (page.status() != 200 || !attempt.find()) {
            throw new NotThere("status " + page.status() + " at " + page.address());
        }
        var id = attempt.group(1);
        var access = browser.fetch(
                "POST",
                "/api/quiz/attempts/" + id + "/token",
                Html.meta(page.html(), "csrf-header") + ": " + Html.meta(page.html(), "csrf") + "\r\n",
                null);
        if (access.status() != 200) {
            throw new NotThere("status " + access.status() + " of the token");
        }
        var token = json.readTree(access.text()).get("token").stringValue();
        var opened = browser.fetch("GET", "/api/quiz/attempts/" + id, "Quiz-Attempt-Token: " + token + "\r\n", null);
        if (opened.status() != 200) {
            throw new NotThere("status " + opened.status() + " of the questions");
        }
        return new Begun(id, token, json.readTree(opened.text()));
    }
}
