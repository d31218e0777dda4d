package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.certificates.document.FieldKind;
import vn.taphuan.certificates.document.SheetField;
import vn.taphuan.certificates.document.SheetProblem;
import vn.taphuan.certificates.document.SheetTemplate;
import vn.taphuan.certificates.templates.TemplateSummary;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** Says in words what stands in a template and what is the matter with it. */
final class TemplateWords {

    private static final int SHOWN = 40;

    private TemplateWords() {}

    static String kind(Component owner, FieldKind kind) {
        return owner.getTranslation("certificates.template.kind." + kind);
    }

    /** As the list of fields calls it: its place in the reading order, what it is, and its words. */
    static String field(Component owner, SheetTemplate template, int at) {
        return switch (at) {
            case SheetProblem.QR -> owner.getTranslation("certificates.template.qr");
            case SheetProblem.ROOM -> owner.getTranslation("certificates.template.room");
            case SheetProblem.SHEET -> owner.getTranslation("certificates.template.sheet");
            default -> at + 1 + ". " + named(owner, template.fields().get(at));
        };
    }

    private static String named(Component owner, SheetField field) {
        var name = kind(owner, field.kind());
        if (!field.kind().isFixed() || field.before().isEmpty()) {
            return name;
        }
        var words = field.before();
        return name + ": " + (words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words);
    }

    static String problem(Component owner, SheetTemplate template, SheetProblem problem) {
        var missing = problem.missing();
        return owner.getTranslation(
                "certificates.template.trouble." + problem.trouble(),
                problem.other() >= 0 ? field(owner, template, problem.other()) : "",
                missing == null ? "" : kind(owner, missing));
    }

    static List<String> problems(Component owner, SheetTemplate template, List<SheetProblem> problems) {
        return problems.stream()
                .map(problem -> field(owner, template, problem.at()) + ": " + problem(owner, template, problem))
                .toList();
    }

    /** Whether it is a proposal or the confirmed form. */
    static StateBadge standing(Component owner, TemplateSummary version) {
        return version.confirmation() == null
                ? new StateBadge(Tone.ATTENTION, "alert", owner.getTranslation("certificates.template.proposal"))
                : new StateBadge(Tone.DONE, "check", owner.getTranslation("certificates.template.confirmed"));
    }

    static String programme(Component owner, Programmes programmes, @Nullable ProgrammeCode programme) {
        return programme == null
                ? owner.getTranslation("certificates.template.all-programmes")
                : programmes.find(programme).map(found -> found.title()).orElse(programme.value());
    }
}
