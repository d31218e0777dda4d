package vn.taphuan.catalogue.forms;

import java.util.Optional;
import vn.taphuan.catalogue.spi.ModuleSource;

/** A form of a module's folder that has not been published, as far as it can be read. */
public final class FormPreview {

    private FormPreview() {}

    /** @param name of the file without its ending, which is also the form's id */
    public static Optional<FormContent> of(ModuleSource source, String name) {
        return FormReader.read(source).stream()
                .filter(form -> form.id().value().equals(name))
                .findFirst();
    }
}
