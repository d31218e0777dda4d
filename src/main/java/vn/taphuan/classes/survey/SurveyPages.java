package vn.taphuan.classes.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Language;
import vn.taphuan.platform.web.LightPage;

/** The light page on which trainees say what they thought of a class. Without scripts: it can be sent again over a bad line. */
@LightPage
class SurveyPages {

    private static final String ADDRESS = "/survey/{trainingClass}";

    /** A part as the page shows it. @param title of the module; none for the class as a whole */
    record Shown(@Nullable String title, String lecturer, List<Asked> items) {}

    /** @param name of the field; @param rating as chosen before a refusal, 0 for none */
    record Asked(String name, SurveyItem item, int rating) {}

    private final MySurveys surveys;
    private final Programmes programmes;
    private final MessageSource texts;
    private final Language language;

    SurveyPages(MySurveys surveys, Programmes programmes, MessageSource texts, Language language) {
        this.surveys = surveys;
        this.programmes = programmes;
        this.texts = texts;
        this.language = language;
    }

    @GetMapping(ADDRESS)
    @RolesAllowed(Permissions.LEARN)
    String ask(@PathVariable String trainingClass, Model model, HttpServletResponse response) {
        return page(found(trainingClass), Map.of(), null, model, response);
    }

    @PostMapping(ADDRESS)
    @RolesAllowed(Permissions.LEARN)
    String answer(
            @PathVariable String trainingClass,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var survey = found(trainingClass);
        var id = survey.trainingClass().id();
        return switch (surveys.answer(id, answers(survey, typed))) {
            case TAKEN, ANSWERED_BEFORE, CLOSED -> "redirect:/survey/" + id.value();
            case NOTHING_SAID -> page(survey, typed, "nothing", model, response);
            case TOO_LONG -> page(survey, typed, "long", model, response);
        };
    }

    private MySurvey found(String trainingClass) {
        return ClassId.parse(trainingClass)
                .flatMap(surveys::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static SurveyAnswers answers(MySurvey survey, Map<String, String> typed) {
        List<SurveyAnswers.Rating> ratings = new ArrayList<>();
        for (var part : survey.parts()) {
            for (var item : part.items()) {
                int rating = rating(typed.get(field(part, item)));
                if (rating > 0) {
                    ratings.add(new SurveyAnswers.Rating(part, item, rating));
                }
            }
        }
        return new SurveyAnswers(ratings, typed.getOrDefault("keep", ""), typed.getOrDefault("change", ""));
    }

    /** By names and not by places in the list: the plan may change between opening and sending. */
    private static String field(SurveyPart part, SurveyItem item) {
        return item
                + "." + (part.module() == null ? "" : part.module().value())
                + "." + (part.lecturer() == null ? "" : part.lecturer().value());
    }

    /** 0 for what is no rating. */
    private static int rating(@Nullable String text) {
        return text != null && text.matches("[1-5]") ? Integer.parseInt(text) : 0;
    }

    private String page(
            MySurvey survey,
            Map<String, String> typed,
            @Nullable String problem,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var titles = programmes.modules(survey.parts().stream()
                .flatMap(part -> Stream.ofNullable(part.module()))
                .distinct()
                .toList());
        model.addAttribute("survey", survey);
        model.addAttribute("state", survey.answered() ? "answered" : survey.open() ? "open" : "closed");
        model.addAttribute("number", survey.trainingClass().number());
        model.addAttribute("year", String.valueOf(survey.trainingClass().year()));
        model.addAttribute(
                "parts",
                survey.parts().stream()
                        .map(part -> new Shown(
                                part.module() == null ? null : title(part.module(), titles),
                                part.lecturerName(),
                                part.items().stream()
                                        .map(item -> new Asked(
                                                field(part, item), item, rating(typed.get(field(part, item)))))
                                        .toList()))
                        .toList());
        model.addAttribute("keep", typed.getOrDefault("keep", ""));
        model.addAttribute("change", typed.getOrDefault("change", ""));
        model.addAttribute("problem", problem);
        return "classes/survey";
    }

    private String title(ModuleCode code, Map<ModuleCode, ModuleSummary> titles) {
        return Optional.ofNullable(titles.get(code))
                .map(module -> texts.getMessage(
                        "classes.module", new Object[] {module.number(), module.title()}, language.current()))
                .orElse(code.value());
    }
}
