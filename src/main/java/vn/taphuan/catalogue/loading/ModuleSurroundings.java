package vn.taphuan.catalogue.loading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Term;
import vn.taphuan.catalogue.markup.Figure;
import vn.taphuan.catalogue.markup.LessonSurroundings;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.platform.files.Sha256;

/** The figures and attachments of a module and the terms of its programme; what is wrong with a figure is told to the module's source. */
final class ModuleSurroundings implements LessonSurroundings {

    static final String FIGURES = "figures";

    private final ProgrammeCode programme;
    private final Map<String, Term> terms;
    private final Map<String, Sha256> attachments;
    private final Map<String, Figure> figures = new HashMap<>();

    ModuleSurroundings(ProgrammeCode programme, ModuleSource source, Map<String, Term> terms) {
        this.programme = programme;
        this.terms = terms;
        this.attachments = source.attachments();
        source.files(FIGURES)
                .forEach(file -> Figure.read(
                                file.text(), (line, cause, argument) -> source.problem(file, line, cause, argument))
                        .ifPresent(figure -> figures.put(
                                file.path().substring(file.path().indexOf("/" + FIGURES + "/") + 1), figure)));
    }

    @Override
    public Optional<Figure> figure(String path) {
        return Optional.ofNullable(figures.get(path));
    }

    @Override
    public Optional<String> attachmentAddress(String path) {
        return Optional.ofNullable(attachments.get(path))
                .map(file -> "/" + CatalogueNavigation.attachment(file, path.substring(path.lastIndexOf('/') + 1)));
    }

    @Override
    public Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    @Override
    public String termAddress(String id) {
        return "/" + CatalogueNavigation.glossary(programme, id);
    }
}
