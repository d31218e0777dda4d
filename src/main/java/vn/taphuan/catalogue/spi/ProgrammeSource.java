package vn.taphuan.catalogue.spi;

import java.util.List;

/**
 * What a programme says of itself while it is read.
 *
 * @param yaml the whole of {@code programme.yaml}
 * @param modules in the order of the programme
 */
public record ProgrammeSource(YamlEntry yaml, List<ModuleSource> modules) {

    public ProgrammeSource {
        modules = List.copyOf(modules);
    }
}
