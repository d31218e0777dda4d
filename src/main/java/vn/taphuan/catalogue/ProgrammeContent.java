package vn.taphuan.catalogue;

import java.util.List;

/**
 * What is written about a programme.
 *
 * @param place where it stands among the programmes: the smallest first
 * @param modules codes in their order; together they are the programme
 * @param facts ids of the fact sheet on which it rests
 */
public record ProgrammeContent(
        ProgrammeCode code, int place, String title, String summary, List<ModuleCode> modules, List<String> facts) {

    public ProgrammeContent {
        modules = List.copyOf(modules);
        facts = List.copyOf(facts);
    }
}
