package vn.taphuan.catalogue.search;

import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;

/**
 * What somebody asks for.
 *
 * @param text as it was typed; nothing in it has a meaning but its words, of which the first twelve count
 * @param kind only these; all when none is given
 * @param module only what belongs to it
 * @param most so many hits, the best first
 */
public record SearchRequest(
        String text, @Nullable HitKind kind, @Nullable ModuleCode module, int most) {

    public static final int MOST = 100;

    public SearchRequest {
        most = Math.clamp(most, 1, MOST);
    }

    public static SearchRequest of(String text) {
        return new SearchRequest(text, null, null, 20);
    }
}
