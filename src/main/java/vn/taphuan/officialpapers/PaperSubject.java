package vn.taphuan.officialpapers;

import java.io.Serializable;
import java.util.UUID;

/**
 * What papers are about, in the words of the feature that has them made.
 *
 * @param kind for instance {@code class}
 */
public record PaperSubject(String kind, UUID id) implements Serializable {}
