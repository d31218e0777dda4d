package vn.taphuan.officialpapers.layout;

import java.time.Instant;
import java.util.List;

/**
 * A paper to be printed: everything is decided, nothing is looked up.
 *
 * @param title what the file calls itself
 * @param body between what the paper is about and the signature
 * @param made the file's date of creation
 */
public record OfficialPaper(PaperContent content, List<Block> body, boolean landscape, String title, Instant made) {

    public OfficialPaper {
        body = List.copyOf(body);
    }
}
