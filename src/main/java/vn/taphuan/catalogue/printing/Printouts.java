package vn.taphuan.catalogue.printing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.forms.FormStore;
import vn.taphuan.catalogue.forms.FormSummary;
import vn.taphuan.catalogue.printing.ModulePrintouts.FilePrintout;
import vn.taphuan.catalogue.printing.ModulePrintouts.FormPrintout;
import vn.taphuan.platform.security.Permissions;

/** Forms and handouts for whoever learns or writes the course. They are content and belong to no unit. */
@Service
public class Printouts {

    private static final String READERS =
            "hasAnyAuthority('" + Permissions.LEARN + "', '" + Permissions.CONTENT_READ + "')";

    /** A file with the name under which it is saved. */
    public record Download(String fileName, String mediaType, byte[] content) {}

    private final FormStore forms;
    private final PrintoutStore store;
    private final PrintoutMaker maker;

    Printouts(FormStore forms, PrintoutStore store, PrintoutMaker maker) {
        this.forms = forms;
        this.store = store;
        this.maker = maker;
    }

    /** By version; unknown versions are left out. Nothing is made by asking. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Map<ContentVersionId, ModulePrintouts> of(Collection<ContentVersionId> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        var found = forms.of(versions);
        var sizes = store.sizes(versions, PrintoutMaker.EDITION);
        Map<ContentVersionId, ModulePrintouts> printouts = new LinkedHashMap<>();
        store.existing(versions).forEach((version, lessons) -> {
            var known = sizes.getOrDefault(version, Map.of());
            var handout = lessons == 0
                    ? Optional.<FilePrintout>empty()
                    : Optional.of(file(version, PrintoutName.HANDOUT, known));
            var ofForms = found.getOrDefault(version, List.of()).stream()
                    .map(form -> form(form, known))
                    .toList();
            printouts.put(version, new ModulePrintouts(version, ofForms, handout));
        });
        return printouts;
    }

    /** The file, made now if it has not been made before; nothing when there is no such file. May take some seconds. */
    @PreAuthorize(READERS)
    public Optional<Download> open(ContentVersionId version, PrintoutName name) {
        return maker.file(version, name);
    }

    private static FormPrintout form(FormSummary form, Map<String, Integer> sizes) {
        return new FormPrintout(
                form.id().value(),
                form.title(),
                form.use(),
                form.proposed(),
                file(form.version(), new PrintoutName(Optional.of(form.id()), PrintoutKind.DOCX), sizes),
                file(form.version(), new PrintoutName(Optional.of(form.id()), PrintoutKind.PDF), sizes));
    }

    private static FilePrintout file(ContentVersionId version, PrintoutName name, Map<String, Integer> sizes) {
        return new FilePrintout(PrintoutDownloads.address(version, name), sizes.getOrDefault(name.text(), 0));
    }
}
