package vn.taphuan.catalogue.forms;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.spi.CoursePackagePart;
import vn.taphuan.catalogue.spi.ModuleSource;

/** The forms' part of a course package: {@code forms/*.yaml}. */
@Component
class FormsPart implements CoursePackagePart {

    private final FormStore store;

    FormsPart(FormStore store) {
        this.store = store;
    }

    @Override
    public Set<String> files() {
        return Set.of(FormReader.FOLDER + "/");
    }

    @Override
    public Set<String> moduleKeys() {
        return Set.of();
    }

    @Override
    public void check(ModuleSource source) {
        FormReader.read(source);
    }

    @Override
    public void read(ModuleCode module, ContentVersionId version, ModuleSource source) {
        store.store(version, FormReader.read(source));
    }
}
