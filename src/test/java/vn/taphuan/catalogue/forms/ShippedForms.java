package vn.taphuan.catalogue.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.spi.ModuleSource;

/** The forms that come with the application, read as the loader reads them. */
final class ShippedForms {

    static final Path CONTENT = Path.of("src/main/resources/content");

    private ShippedForms() {}

    /** All module folders that have forms. */
    static List<ModuleSource> modules() {
        try (Stream<Path> folders = Files.walk(CONTENT, 2)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("forms")))
                    .sorted()
                    .map(ShippedForms::module)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<FormContent> all() {
        return modules().stream()
                .flatMap(module -> FormReader.read(module).stream())
                .toList();
    }

    static FormContent form(String id) {
        return all().stream()
                .filter(form -> form.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static FormPapers papers() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("vaadin-i18n/translations");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new FormPapers(texts);
    }

    private static ModuleSource module(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file :
                    all.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var code = new ModuleCode(folder.getFileName().toString());
        return ModuleSource.of(code, CONTENT.relativize(folder).toString(), files);
    }
}
