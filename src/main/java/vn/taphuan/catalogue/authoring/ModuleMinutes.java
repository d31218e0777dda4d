package vn.taphuan.catalogue.authoring;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.taphuan.catalogue.spi.FrontMatter;

/** The minutes that a module's settings name are the sum of its lessons' minutes. */
final class ModuleMinutes {

    private static final Pattern MINUTES = Pattern.compile("(?m)^minutes:[ \\t]*(\\d{1,3})[ \\t]*(?:#.*)?$");

    private ModuleMinutes() {}

    /**
     * @param moduleYaml as it stands
     * @param lessons texts of all lessons of the module
     * @return the settings with the right sum; nothing when they have it, or while a lesson's minutes cannot be read
     */
    static Optional<String> mended(String moduleYaml, Collection<String> lessons) {
        int sum = 0;
        for (var lesson : lessons) {
            var minutes = FrontMatter.of(lesson).map(FrontMatter::yaml).flatMap(ModuleMinutes::in);
            if (minutes.isEmpty()) {
                return Optional.empty();
            }
            sum += minutes.get();
        }
        if (in(moduleYaml).orElse(0) == sum) {
            return Optional.empty();
        }
        return Optional.of(YamlLines.set(moduleYaml, "minutes", sum == 0 ? null : String.valueOf(sum), "objectives"));
    }

    private static Optional<Integer> in(String yaml) {
        var found = MINUTES.matcher(yaml);
        return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }
}
