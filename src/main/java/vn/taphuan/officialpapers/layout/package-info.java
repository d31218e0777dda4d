/** How official papers of the Party and the State are laid out, by the rules in force on a paper's date, as PDF and DOCX. */
@NamedInterface
@NullMarked
package vn.taphuan.officialpapers.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
